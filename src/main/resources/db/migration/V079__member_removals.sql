-- Members of our groups that no account is for and that somebody wants taken out.
CREATE TABLE provisioning_member_removal (
    group_path      text NOT NULL,
    -- A username among the people, or the whole name of an entry elsewhere.
    name            text NOT NULL,
    elsewhere       boolean NOT NULL,
    state           text NOT NULL CHECK (state IN ('DUE', 'RETRYING', 'PARKED', 'REMOVED', 'ABSENT', 'KEPT')),
    requested_by    text NOT NULL,
    reason          text NOT NULL,
    requested_at    timestamptz(6) NOT NULL,
    attempts        int NOT NULL DEFAULT 0,
    next_attempt_at timestamptz(6),
    last_code       int,
    last_message    text,
    changed_at      timestamptz(6) NOT NULL,
    PRIMARY KEY (group_path, name, elsewhere)
);
CREATE INDEX provisioning_member_removal_due ON provisioning_member_removal (next_attempt_at)
    WHERE next_attempt_at IS NOT NULL;

ALTER TABLE reconciliation_finding DROP CONSTRAINT reconciliation_finding_state_check;
ALTER TABLE reconciliation_finding ADD CONSTRAINT reconciliation_finding_state_check
    CHECK (state IN ('OPEN', 'REPAIR', 'TAKEN_OVER', 'KNOWN', 'REMOVAL'));
