-- Entries of others that were agreed to become accounts'. Each counts until its account has reached the directory.
CREATE TABLE provisioning_adoption (
    account_id uuid PRIMARY KEY REFERENCES account (id),
    -- Where the entry lay, and what the server calls it (entryUUID, RFC 4530).
    dn         text NOT NULL,
    entry_id   text NOT NULL,
    -- Groups of others that listed it there, and in which attribute.
    groups     text[] NOT NULL,
    attributes text[] NOT NULL CHECK (cardinality(attributes) = cardinality(groups)),
    agreed_at  timestamptz(6) NOT NULL,
    reached_at timestamptz(6)
);
-- One entry is nobody's but one account's.
CREATE UNIQUE INDEX provisioning_adoption_entry ON provisioning_adoption (entry_id);
