-- Who did what, to what, when and why. Rows are only ever added; each carries the hash of the one before it.
CREATE TABLE journal_row (
    seq                   bigint PRIMARY KEY,
    at                    timestamptz(6) NOT NULL,
    actor_kind            text NOT NULL,
    actor_id              uuid,
    actor_name            text NOT NULL,
    actor_display         text NOT NULL,
    actor_organization_id uuid,
    act                   text NOT NULL,
    object_type           text NOT NULL,
    object_id             text NOT NULL,
    organization_id       uuid,
    outcome               text NOT NULL CHECK (outcome IN ('SUCCEEDED', 'FAILED', 'DENIED')),
    reason                text,
    request_ip            text,
    trace_id              text,
    details               jsonb NOT NULL,
    canonical             text NOT NULL,
    prev_hash             text NOT NULL CHECK (length(prev_hash) = 64),
    hash                  text NOT NULL CHECK (length(hash) = 64),
    hash_version          int NOT NULL,
    words                 text NOT NULL GENERATED ALWAYS AS (folded(
                              actor_display || ' ' || actor_name || ' ' || object_id || ' ' || coalesce(reason, '') || ' '
                              || jsonb_path_query_array(details, '$.*')::text)) STORED
);

CREATE INDEX journal_row_at ON journal_row (at);
CREATE INDEX journal_row_act ON journal_row (act text_pattern_ops, seq);
CREATE INDEX journal_row_object ON journal_row (object_type, object_id, seq);
CREATE INDEX journal_row_organization ON journal_row (organization_id, seq);
CREATE INDEX journal_row_words ON journal_row USING gin (words gin_trgm_ops);
CREATE INDEX journal_row_actor ON journal_row USING gin (folded(actor_display || ' ' || actor_name) gin_trgm_ops);

-- The end of the chain. Its row is locked for as long as rows are added, so that the chain cannot fork.
CREATE TABLE journal_head (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    seq      bigint NOT NULL,
    hash     text NOT NULL CHECK (length(hash) = 64)
);
INSERT INTO journal_head (seq, hash) VALUES (0, repeat('0', 64));

CREATE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The journal is append-only: % of % is refused', lower(TG_OP), TG_TABLE_NAME;
END
$$;

CREATE TRIGGER journal_row_refuses_change BEFORE UPDATE OR DELETE ON journal_row
    FOR EACH ROW EXECUTE FUNCTION journal_refuses();
CREATE TRIGGER journal_row_refuses_truncate BEFORE TRUNCATE ON journal_row
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses();
CREATE TRIGGER journal_head_refuses_delete BEFORE DELETE ON journal_head
    FOR EACH ROW EXECUTE FUNCTION journal_refuses();
CREATE TRIGGER journal_head_refuses_truncate BEFORE TRUNCATE ON journal_head
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses();
CREATE TRIGGER journal_head_refuses_going_back BEFORE UPDATE ON journal_head
    FOR EACH ROW WHEN (NEW.seq <= OLD.seq) EXECUTE FUNCTION journal_refuses();
