-- How far the directory has followed each account. One row per account, no queue: what is due is decided by comparing.
CREATE TABLE provisioning_record (
    account_id       uuid PRIMARY KEY REFERENCES account (id),
    wanted_revision  bigint NOT NULL CHECK (wanted_revision > 0),
    reached_revision bigint NOT NULL DEFAULT 0,
    state            text NOT NULL CHECK (state IN ('PENDING', 'RETRYING', 'PARKED', 'IN_STEP')),
    attempts         int NOT NULL DEFAULT 0,
    -- Present exactly when there is something to do by itself.
    next_attempt_at  timestamptz(6) CHECK ((next_attempt_at IS NOT NULL) = (state IN ('PENDING', 'RETRYING'))),
    -- The claim of a worker that has it in hand. After lease_until anybody may take it.
    claim            uuid,
    lease_until      timestamptz(6),
    last_code        int,
    last_message     text,
    changed_at       timestamptz(6) NOT NULL
);
CREATE INDEX provisioning_record_due ON provisioning_record (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX provisioning_record_state ON provisioning_record (state, changed_at) WHERE state <> 'IN_STEP';

-- What came of each attempt. The same failure again and again is one row that counts.
CREATE TABLE provisioning_attempt (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES provisioning_record (account_id),
    revision   bigint NOT NULL,
    outcome    text NOT NULL CHECK (outcome IN ('REACHED', 'RETRYING', 'PARKED')),
    changes    int NOT NULL,
    code       int,
    message    text,
    first_at   timestamptz(6) NOT NULL,
    last_at    timestamptz(6) NOT NULL,
    times      int NOT NULL DEFAULT 1
);
CREATE INDEX provisioning_attempt_account ON provisioning_attempt (account_id, id);

-- Work of which one worker may do one piece at a time, on whatever node.
CREATE TABLE provisioning_lease (
    name   text PRIMARY KEY,
    holder uuid NOT NULL,
    until  timestamptz(6) NOT NULL
);
