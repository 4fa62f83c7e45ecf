-- Links that open something once. The token itself is in the mail only.
CREATE TABLE one_time_token (
    token_hash bytea          PRIMARY KEY,
    purpose    text           NOT NULL,
    subject    uuid           NOT NULL,
    issued_at  timestamptz(6) NOT NULL,
    expires_at timestamptz(6) NOT NULL,
    used_at    timestamptz(6)
);

CREATE INDEX one_time_token_subject ON one_time_token (subject, purpose);
CREATE INDEX one_time_token_expiry ON one_time_token (expires_at);
