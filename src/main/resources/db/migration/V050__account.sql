-- Desired state of people's access. Rows are never deleted: a username is given once, for ever.
CREATE TABLE account (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL,
    revision          bigint NOT NULL CHECK (revision > 0),
    username          text NOT NULL UNIQUE CHECK (username ~ '^[a-z][a-z0-9._-]{2,31}$'),
    first_name        text NOT NULL,
    middle_name       text,
    last_name         text NOT NULL,
    name_suffix       text,
    email             text NOT NULL,
    phone             text,
    npi               text CHECK (npi ~ '^[12][0-9]{9}$'),
    job_title         text NOT NULL,
    access_level      text REFERENCES entitlement (code),
    direct_address    text,
    state             text NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'CLOSED')),
    suspension_reason text CHECK ((suspension_reason IS NOT NULL) = (state = 'SUSPENDED')),
    registration_id   uuid UNIQUE,
    activated_at      timestamptz(6),
    opened_at         timestamptz(6) NOT NULL,
    changed_at        timestamptz(6) NOT NULL,
    search            text GENERATED ALWAYS AS (folded(
        first_name || ' ' || last_name || ' ' || username || ' ' || email || ' ' || coalesce(npi, ''))) STORED
);
CREATE UNIQUE INDEX account_email ON account (lower(email)) WHERE state <> 'CLOSED';
CREATE UNIQUE INDEX account_npi ON account (npi) WHERE state <> 'CLOSED' AND npi IS NOT NULL;
CREATE INDEX account_phone ON account (phone) WHERE phone IS NOT NULL;
CREATE INDEX account_search ON account USING gin (search gin_trgm_ops);
CREATE INDEX account_name ON account (folded(last_name), folded(first_name), id);
CREATE INDEX account_full_name ON account USING gin (folded(first_name || ' ' || last_name) gin_trgm_ops);

CREATE TABLE affiliation (
    account_id      uuid NOT NULL REFERENCES account (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    since           timestamptz(6) NOT NULL,
    suspended       boolean NOT NULL,
    PRIMARY KEY (account_id, organization_id)
);
CREATE INDEX affiliation_organization ON affiliation (organization_id, account_id);

CREATE TABLE account_grant (
    account_id      uuid NOT NULL,
    organization_id uuid NOT NULL,
    entitlement     text NOT NULL REFERENCES entitlement (code),
    valid_until     date,
    granted_at      timestamptz(6) NOT NULL,
    granted_by      text NOT NULL,
    PRIMARY KEY (account_id, organization_id, entitlement),
    FOREIGN KEY (account_id, organization_id) REFERENCES affiliation (account_id, organization_id)
        DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX account_grant_entitlement ON account_grant (entitlement, organization_id);
CREATE INDEX account_grant_validity ON account_grant (valid_until) WHERE valid_until IS NOT NULL;

-- A privileged grant that one member of staff proposed and another one has to confirm.
CREATE TABLE grant_proposal (
    id              uuid PRIMARY KEY,
    account_id      uuid NOT NULL REFERENCES account (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    entitlement     text NOT NULL REFERENCES entitlement (code),
    valid_until     date,
    proposed_by     uuid NOT NULL,
    proposed_name   text NOT NULL,
    proposed_at     timestamptz(6) NOT NULL,
    UNIQUE (account_id, organization_id, entitlement)
);
