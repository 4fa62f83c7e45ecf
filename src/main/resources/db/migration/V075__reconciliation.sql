-- The order in which accounts and the directory are gone through: by the bytes of the username, whatever the collation.
CREATE INDEX account_username_bytes ON account (username COLLATE "C");

-- Comparisons of the whole directory with the accounts. At most one is under way or stopped half-way.
CREATE TABLE reconciliation_run (
    id             uuid PRIMARY KEY,
    state          text NOT NULL CHECK (state IN ('RUNNING', 'STOPPED', 'COMPLETE', 'INCOMPLETE')),
    phase          text NOT NULL CHECK (phase IN ('READING', 'COMPARING')),
    started_by     text NOT NULL,
    started_at     timestamptz(6) NOT NULL,
    finished_at    timestamptz(6),
    stop_requested boolean NOT NULL DEFAULT false,
    -- Everybody up to this username has been compared.
    position       text NOT NULL DEFAULT '',
    accounts       bigint NOT NULL DEFAULT 0,
    entries_read   bigint NOT NULL DEFAULT 0,
    members_read   bigint NOT NULL DEFAULT 0,
    compared       bigint NOT NULL DEFAULT 0,
    in_flight      bigint NOT NULL DEFAULT 0,
    known          bigint NOT NULL DEFAULT 0,
    active_millis  bigint NOT NULL DEFAULT 0,
    problem        text
);
CREATE UNIQUE INDEX reconciliation_run_open ON reconciliation_run ((true)) WHERE state IN ('RUNNING', 'STOPPED');
CREATE INDEX reconciliation_run_started ON reconciliation_run (started_at DESC);

-- What each run found, by class; kept when the findings themselves have made way for a newer run's.
CREATE TABLE reconciliation_figure (
    run_id uuid NOT NULL REFERENCES reconciliation_run (id),
    class  text NOT NULL,
    count  bigint NOT NULL,
    PRIMARY KEY (run_id, class)
);

-- One account, entry or member that is not as it should be. Findings of a run count when it is complete.
CREATE TABLE reconciliation_finding (
    id            uuid PRIMARY KEY,
    run_id        uuid NOT NULL REFERENCES reconciliation_run (id),
    subject       text NOT NULL,
    account_id    uuid REFERENCES account (id),
    dn            text,
    username      text NOT NULL,
    name          text NOT NULL,
    organizations uuid[] NOT NULL,
    classes       text[] NOT NULL,
    plan          text[] NOT NULL,
    obstacle      text,
    state         text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'REPAIR', 'TAKEN_OVER', 'KNOWN')),
    answered_by   text,
    answered_at   timestamptz(6),
    reason        text,
    UNIQUE (run_id, subject)
);
CREATE INDEX reconciliation_finding_order ON reconciliation_finding (run_id, state, username, id);
CREATE INDEX reconciliation_finding_dn ON reconciliation_finding (run_id, lower(dn)) WHERE dn IS NOT NULL;
CREATE INDEX reconciliation_finding_account ON reconciliation_finding (account_id);

-- What exactly differs.
CREATE TABLE reconciliation_difference (
    finding_id uuid NOT NULL REFERENCES reconciliation_finding (id) ON DELETE CASCADE,
    position   int NOT NULL,
    class      text NOT NULL,
    name       text NOT NULL,
    wanted     text[] NOT NULL,
    actual     text[] NOT NULL,
    PRIMARY KEY (finding_id, position)
);

-- Entries and members of others that a person has looked at and let be.
CREATE TABLE reconciliation_known (
    subject  text PRIMARY KEY,
    reason   text NOT NULL,
    noted_by text NOT NULL,
    noted_at timestamptz(6) NOT NULL
);

-- The mass-change brake: one row. Held when held_since is there; lets everything pass until released_until.
CREATE TABLE mass_change_brake (
    id             int PRIMARY KEY CHECK (id = 1),
    held_since     timestamptz(6),
    rule           text CHECK (rule IN ('ABSOLUTE', 'PERCENT', 'ZERO')),
    changes        bigint,
    allowed        bigint,
    source         text,
    released_until timestamptz(6)
);
INSERT INTO mass_change_brake (id) VALUES (1);

-- How many accounts lost or had changed something, minute by minute.
CREATE TABLE mass_change_count (
    minute  timestamptz(6) PRIMARY KEY,
    changes bigint NOT NULL
);
