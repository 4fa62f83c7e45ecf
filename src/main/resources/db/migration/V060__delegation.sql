-- Who receives alerts or results on behalf of which provider, or of an organization.
CREATE TABLE delegation (
    id              uuid PRIMARY KEY,
    version         bigint NOT NULL,
    delegate_id     uuid NOT NULL REFERENCES account (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    kind            text NOT NULL CHECK (kind IN ('ALERTS', 'RESULTS')),
    provider_npi    text CHECK (provider_npi ~ '^[12][0-9]{9}$'),
    provider_first  text,
    provider_last   text,
    delivery        text[] NOT NULL DEFAULT '{}',
    state           text NOT NULL CHECK (state IN ('REQUESTED', 'CONFIRMED', 'ACTIVE', 'ENDED')),
    registration_id uuid,
    since           timestamptz(6) NOT NULL,
    ended_at        timestamptz(6),
    CHECK ((provider_npi IS NULL) = (provider_last IS NULL)),
    CHECK (kind = 'ALERTS' OR provider_npi IS NOT NULL),
    CHECK (kind = 'ALERTS' OR delivery = '{}'),
    CHECK ((ended_at IS NOT NULL) = (state = 'ENDED'))
);
CREATE UNIQUE INDEX delegation_once ON delegation
    (delegate_id, organization_id, kind, coalesce(provider_npi, '')) WHERE state <> 'ENDED';
CREATE INDEX delegation_provider ON delegation (provider_npi) WHERE provider_npi IS NOT NULL;
