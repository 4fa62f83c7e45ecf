-- Decisions of the desk that can still be taken back: nothing of them has been done yet.
CREATE TABLE resting_decision (
    registration_id uuid PRIMARY KEY REFERENCES registration (id),
    id              uuid NOT NULL UNIQUE,
    version         bigint NOT NULL,
    verdict         jsonb NOT NULL,
    decided_by_id   uuid NOT NULL,
    decided_by      text NOT NULL,
    address         text,
    due_at          timestamptz(6) NOT NULL,
    begun_at        timestamptz(6)
);
