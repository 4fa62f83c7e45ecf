-- Taking over a directory that others made. One such run is under way at a time.
CREATE TABLE adoption_run (
    id             uuid PRIMARY KEY,
    source         text NOT NULL CHECK (source IN ('LIVE', 'LDIF')),
    -- The base below which entries are read, or the name of the file.
    place          text NOT NULL,
    state          text NOT NULL CHECK (state IN
        ('READING', 'MAPPING', 'MATCHING', 'REVIEW', 'TAKING_OVER', 'DONE', 'FAILED', 'DISCARDED')),
    stop_requested boolean NOT NULL DEFAULT false,
    -- Nothing is being done, although the state says what is to be done next.
    stopped        boolean NOT NULL DEFAULT false,
    started_by     text NOT NULL,
    started_at     timestamptz(6) NOT NULL,
    finished_at    timestamptz(6),
    problem        text,
    mapping        jsonb,
    entries        bigint NOT NULL DEFAULT 0,
    done           bigint NOT NULL DEFAULT 0,
    active_millis  bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX adoption_run_open ON adoption_run ((true)) WHERE state NOT IN ('DONE', 'FAILED', 'DISCARDED');
CREATE INDEX adoption_run_started ON adoption_run (started_at DESC);

-- An uploaded LDIF file in pieces, so that no node ever holds it whole.
CREATE TABLE adoption_file (
    run_id   uuid NOT NULL REFERENCES adoption_run (id) ON DELETE CASCADE,
    position int NOT NULL,
    bytes    bytea NOT NULL,
    PRIMARY KEY (run_id, position)
);

-- Records that could not be read, with where they stand.
CREATE TABLE adoption_problem (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id  uuid NOT NULL REFERENCES adoption_run (id) ON DELETE CASCADE,
    line    bigint NOT NULL,
    message text NOT NULL
);
CREATE INDEX adoption_problem_run ON adoption_problem (run_id, line);

-- Everything that may be a person: as it was read, what was understood of it, and what is to become of it.
CREATE TABLE adoption_candidate (
    run_id             uuid NOT NULL REFERENCES adoption_run (id) ON DELETE CASCADE,
    id                 bigint NOT NULL,
    dn                 text NOT NULL,
    dn_key             text NOT NULL,
    branch             text NOT NULL,
    entry_id           text,
    mark               text,
    attributes         jsonb NOT NULL,
    -- Allotted beforehand, so that a plan shown before is the plan carried out.
    new_account        uuid NOT NULL,
    person             boolean NOT NULL DEFAULT false,
    username           text,
    first_name         text,
    last_name          text,
    email              text,
    phone              text,
    npi                text,
    job_title          text NOT NULL DEFAULT '',
    disabled           boolean NOT NULL DEFAULT false,
    organization_value text,
    organization_id    uuid REFERENCES organization (id),
    own_doubts         text[] NOT NULL DEFAULT '{}',
    match_doubts       text[] NOT NULL DEFAULT '{}',
    doubts             text[] NOT NULL DEFAULT '{}',
    reasons            text[] NOT NULL DEFAULT '{}',
    score              int NOT NULL DEFAULT 0,
    account_id         uuid REFERENCES account (id),
    outcome            text NOT NULL DEFAULT 'UNCLEAR'
        CHECK (outcome IN ('CLEAR', 'MATCHED', 'UNCLEAR', 'NOT_A_PERSON')),
    answer             text CHECK (answer IN ('NEW', 'LINK', 'SKIP')),
    answered_by        text,
    answered_at        timestamptz(6),
    decision           text NOT NULL DEFAULT 'NONE' CHECK (decision IN ('NEW', 'LINK', 'NONE')),
    state              text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'TAKEN', 'FAILED')),
    failure            text,
    taken_account      uuid REFERENCES account (id),
    invited_at         timestamptz(6),
    PRIMARY KEY (run_id, id)
);
CREATE INDEX adoption_candidate_dn ON adoption_candidate (run_id, dn_key);
CREATE INDEX adoption_candidate_list ON adoption_candidate (run_id, outcome, id);
CREATE INDEX adoption_candidate_due ON adoption_candidate (run_id, id) WHERE state = 'OPEN' AND decision <> 'NONE';
CREATE INDEX adoption_candidate_taken ON adoption_candidate (taken_account) WHERE taken_account IS NOT NULL;

-- Which accounts a candidate may be, and why.
CREATE TABLE adoption_likeness (
    run_id       uuid NOT NULL,
    candidate_id bigint NOT NULL,
    account_id   uuid NOT NULL REFERENCES account (id),
    reasons      text[] NOT NULL,
    score        int NOT NULL,
    PRIMARY KEY (run_id, candidate_id, account_id),
    FOREIGN KEY (run_id, candidate_id) REFERENCES adoption_candidate (run_id, id) ON DELETE CASCADE
);

-- The groups of others, and which service each stands for; without one the group is nobody's business.
CREATE TABLE adoption_group (
    run_id      uuid NOT NULL REFERENCES adoption_run (id) ON DELETE CASCADE,
    id          bigint NOT NULL,
    dn          text NOT NULL,
    cn          text NOT NULL,
    size        int NOT NULL,
    entitlement text REFERENCES entitlement (code),
    PRIMARY KEY (run_id, id)
);

-- Whom they list: by name of the entry (member, uniqueMember) or by username (memberUid).
CREATE TABLE adoption_member (
    run_id    uuid NOT NULL REFERENCES adoption_run (id) ON DELETE CASCADE,
    group_id  bigint NOT NULL,
    attribute text NOT NULL,
    member    text NOT NULL
);
CREATE INDEX adoption_member_member ON adoption_member (run_id, member);

-- What the source calls organizations, and which of ours each is.
CREATE TABLE adoption_organization (
    run_id          uuid NOT NULL REFERENCES adoption_run (id) ON DELETE CASCADE,
    value           text NOT NULL,
    people          int NOT NULL,
    organization_id uuid REFERENCES organization (id),
    score           double precision NOT NULL DEFAULT 0,
    confirmed       boolean NOT NULL DEFAULT false,
    PRIMARY KEY (run_id, value)
);
