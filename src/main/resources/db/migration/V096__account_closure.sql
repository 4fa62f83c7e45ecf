-- What a closed account had, so that it can be restored: a row per closing, kept also when it was restored since.
CREATE TABLE account_closure (
    id                uuid PRIMARY KEY,
    account_id        uuid NOT NULL REFERENCES account (id),
    reason            text NOT NULL CHECK (reason IN ('LEFT', 'REQUESTED', 'DUPLICATE', 'MISUSE', 'DECEASED')),
    note              text NOT NULL,
    closed_by         text NOT NULL,
    closed_at         timestamptz(6) NOT NULL,
    -- What it comes back to.
    state             text NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED')),
    suspension_reason text CHECK ((suspension_reason IS NOT NULL) = (state = 'SUSPENDED')),
    restored_at       timestamptz(6)
);
CREATE UNIQUE INDEX account_closure_open ON account_closure (account_id) WHERE restored_at IS NULL;

CREATE TABLE account_closure_affiliation (
    closure_id      uuid NOT NULL REFERENCES account_closure (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    since           timestamptz(6) NOT NULL,
    suspended       boolean NOT NULL,
    PRIMARY KEY (closure_id, organization_id)
);

-- The catalogue may lose an entitlement meanwhile, so this does not refer to it.
CREATE TABLE account_closure_grant (
    closure_id      uuid NOT NULL,
    organization_id uuid NOT NULL,
    entitlement     text NOT NULL,
    valid_until     date,
    granted_at      timestamptz(6) NOT NULL,
    granted_by      text NOT NULL,
    PRIMARY KEY (closure_id, organization_id, entitlement),
    FOREIGN KEY (closure_id, organization_id) REFERENCES account_closure_affiliation (closure_id, organization_id)
);
