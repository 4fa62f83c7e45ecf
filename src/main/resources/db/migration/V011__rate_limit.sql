-- Token buckets of the rate limits. The id ends in a hash, so that addresses and e-mails are not kept for reading.
CREATE TABLE rate_limit (
    id         text PRIMARY KEY,
    state      bytea,
    expires_at bigint
);

CREATE INDEX rate_limit_expiry ON rate_limit (expires_at);
