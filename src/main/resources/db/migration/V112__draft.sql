-- Forms that somebody means to go on with, as typed. Nothing here opens one: the link is in the mail alone.
CREATE TABLE registration_draft (
    id         uuid PRIMARY KEY,
    email      text NOT NULL,
    document   text NOT NULL,
    expires_at timestamptz(6) NOT NULL
);
CREATE INDEX registration_draft_expires ON registration_draft (expires_at);
