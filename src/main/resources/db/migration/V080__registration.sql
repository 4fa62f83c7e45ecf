-- What people ask for. Nothing is deleted; the form is kept as it was sent.
CREATE TABLE registration (
    id                 uuid PRIMARY KEY,
    version            bigint NOT NULL,
    reference          text NOT NULL UNIQUE,
    account_id         uuid NOT NULL UNIQUE,
    state              text NOT NULL CHECK (state IN
        ('SUBMITTED', 'CONFIRMED', 'IN_REVIEW', 'RETURNED', 'WAITING_FOR_ORGANIZATION', 'ON_HOLD',
         'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
    form               jsonb NOT NULL,
    submission_key     text NOT NULL UNIQUE,
    submission_digest  text,
    api_caller         text,
    submitted_at       timestamptz(6) NOT NULL,
    email_confirmed_at timestamptz(6),
    changed_at         timestamptz(6) NOT NULL,
    name               text NOT NULL GENERATED ALWAYS AS (
        (form #>> '{applicant,name,last}') || ', ' || (form #>> '{applicant,name,first}')) STORED,
    email              text NOT NULL GENERATED ALWAYS AS (lower(form #>> '{applicant,email}')) STORED,
    npi                text GENERATED ALWAYS AS (form #>> '{applicant,npi}') STORED,
    organization_name  text NOT NULL GENERATED ALWAYS AS (form #>> '{workplace,organizationName}') STORED,
    search             text NOT NULL GENERATED ALWAYS AS (folded(
        (form #>> '{applicant,name,first}') || ' ' || (form #>> '{applicant,name,last}') || ' '
        || (form #>> '{applicant,email}') || ' ' || (form #>> '{workplace,organizationName}') || ' ' || reference
        || ' ' || coalesce(form #>> '{applicant,npi}', '')
        || ' ' || coalesce(form #>> '{asked,preferredUsername}', ''))) STORED
);
CREATE INDEX registration_submitted ON registration (submitted_at, id);
CREATE INDEX registration_state ON registration (state, submitted_at, id);
CREATE INDEX registration_email ON registration (email, submitted_at);
CREATE INDEX registration_npi ON registration (npi) WHERE npi IS NOT NULL;
CREATE INDEX registration_search ON registration USING gin (search gin_trgm_ops);
CREATE INDEX registration_unfinished ON registration (state, changed_at) WHERE state IN ('SUBMITTED', 'RETURNED');

CREATE TABLE registration_line (
    id                 uuid PRIMARY KEY,
    registration_id    uuid NOT NULL REFERENCES registration (id),
    position           int NOT NULL,
    kind               text NOT NULL CHECK (kind IN ('SERVICE', 'ROLE', 'ALERT_DELEGATION', 'RESULTS_DELEGATION')),
    entitlement        text NOT NULL REFERENCES entitlement (code),
    delivery           text[] NOT NULL DEFAULT '{}',
    delivery_defaulted boolean NOT NULL DEFAULT false,
    provider_npi       text CHECK (provider_npi ~ '^[12][0-9]{9}$'),
    provider_first     text,
    provider_last      text,
    state              text NOT NULL CHECK (state IN
        ('REQUESTED', 'AWAITING_SECOND_APPROVAL', 'GRANTED', 'HELD', 'DECLINED')),
    reason             text,
    reason_text        text,
    decided_by         text,
    decided_at         timestamptz(6),
    UNIQUE (registration_id, position),
    CHECK ((provider_npi IS NULL) = (provider_last IS NULL)),
    CHECK (kind <> 'RESULTS_DELEGATION' OR provider_npi IS NOT NULL)
);
CREATE INDEX registration_line_state ON registration_line (state, registration_id)
    WHERE state IN ('AWAITING_SECOND_APPROVAL', 'HELD');

CREATE TABLE registration_attestation (
    registration_id uuid NOT NULL REFERENCES registration (id),
    kind            text NOT NULL CHECK (kind IN ('AUTHORIZED_EMPLOYEE', 'POLICIES_READ')),
    text_version    text NOT NULL,
    opened_at       timestamptz(6),
    attested_at     timestamptz(6) NOT NULL,
    address         text,
    PRIMARY KEY (registration_id, kind, attested_at),
    CHECK (kind = 'POLICIES_READ' OR opened_at IS NULL)
);
