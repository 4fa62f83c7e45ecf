-- Who has which request open on a screen at this moment. Worth nothing after a crash, so not written ahead.
CREATE UNLOGGED TABLE desk_presence (
    screen          uuid PRIMARY KEY,
    registration_id uuid NOT NULL,
    account_id      uuid NOT NULL,
    name            text NOT NULL,
    deciding        boolean NOT NULL,
    seen_at         timestamptz(6) NOT NULL
);
CREATE INDEX desk_presence_seen ON desk_presence (seen_at);
