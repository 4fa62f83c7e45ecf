CREATE TABLE organization (
    id             uuid PRIMARY KEY,
    version        bigint NOT NULL,
    legal_name     text NOT NULL CHECK (length(legal_name) BETWEEN 2 AND 200),
    short_name     text NOT NULL UNIQUE CHECK (short_name ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
    street         text NOT NULL,
    suite          text,
    city           text NOT NULL,
    state          text NOT NULL,
    zip            text NOT NULL,
    phone          text,
    participating  boolean NOT NULL,
    exchange       boolean NOT NULL DEFAULT false,
    emergency_care boolean NOT NULL DEFAULT false,
    direct_domain  text,
    pacs_ae_title  text CHECK (length(pacs_ae_title) <= 16),
    pacs_host      text,
    pacs_port      int CHECK (pacs_port BETWEEN 1 AND 65535),
    pacs_active    boolean,
    mail_domains   text[] NOT NULL DEFAULT '{}',
    created_at     timestamptz(6) NOT NULL
);
CREATE UNIQUE INDEX organization_legal_name ON organization (folded(legal_name), zip);
CREATE UNIQUE INDEX organization_exchange ON organization (exchange) WHERE exchange;
CREATE INDEX organization_search ON organization USING gin (folded(legal_name) gin_trgm_ops);
