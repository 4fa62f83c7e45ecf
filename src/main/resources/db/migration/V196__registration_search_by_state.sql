-- The queue is looked through state by state: the state belongs into the index, or each state reads where a frequent word stands in
-- all requests of all times.
CREATE EXTENSION IF NOT EXISTS btree_gin;
DROP INDEX registration_search;
CREATE INDEX registration_search ON registration USING gin (state, search gin_trgm_ops);
