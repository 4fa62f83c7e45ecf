-- One decision about many requests: what was previewed, and what became of each.
CREATE TABLE bulk_run (
    id            uuid PRIMARY KEY,
    action        text NOT NULL CHECK (action IN ('APPROVE', 'HOLD', 'REJECT')),
    started_by_id uuid NOT NULL,
    started_by    text NOT NULL,
    address       text,
    started_at    timestamptz(6) NOT NULL,
    ended_at      timestamptz(6)
);
CREATE INDEX bulk_run_of ON bulk_run (started_by_id, started_at DESC);

CREATE TABLE bulk_item (
    run_id          uuid NOT NULL REFERENCES bulk_run (id),
    registration_id uuid NOT NULL REFERENCES registration (id),
    position        int NOT NULL,
    version         bigint NOT NULL,
    verdict         jsonb NOT NULL,
    reference       text NOT NULL,
    name            text NOT NULL,
    result          text NOT NULL DEFAULT 'WAITING' CHECK (result IN
        ('WAITING', 'DONE', 'DECIDED_BY_OTHERS', 'CHANGED', 'REFUSED', 'NOT_ALLOWED', 'FAILED')),
    PRIMARY KEY (run_id, registration_id)
);
