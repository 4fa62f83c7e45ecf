-- Tokens of programs that use the JSON API. Only the hash of a token is kept.
CREATE TABLE api_token (
    id         uuid           PRIMARY KEY,
    name       text           NOT NULL,
    scopes     text[]         NOT NULL,
    token_hash bytea          NOT NULL UNIQUE,
    issued_at  timestamptz(6) NOT NULL,
    issued_by  text           NOT NULL,
    used_at    timestamptz(6),
    revoked_at timestamptz(6),
    revoked_by text
);

CREATE UNIQUE INDEX api_token_name ON api_token (lower(name)) WHERE revoked_at IS NULL;
