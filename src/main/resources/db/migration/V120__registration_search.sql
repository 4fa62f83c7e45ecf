CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- The desk's lists: what they search, filter and sort by, each with an index that gives the rows in the list's order.

-- What is asked for and what the form warned of, as codes.
CREATE FUNCTION registration_flags(form jsonb) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(
        SELECT jsonb_array_elements_text(form #> '{asked,services}')
        UNION SELECT jsonb_array_elements_text(form #> '{asked,roles}')
        UNION SELECT 'RESULTS_DELEGATION' WHERE jsonb_array_length(form #> '{asked,resultsProviders}') > 0
        UNION SELECT jsonb_array_elements_text(form -> 'warnings')
        UNION SELECT 'WARNED' WHERE jsonb_array_length(form -> 'warnings') > 0);

ALTER TABLE registration
    ADD COLUMN flags text[] NOT NULL GENERATED ALWAYS AS (registration_flags(form)) STORED,
    DROP COLUMN search,
    ADD COLUMN search text NOT NULL GENERATED ALWAYS AS (folded(
        ' ' || (form #>> '{applicant,name,first}') || ' ' || (form #>> '{applicant,name,last}') || ' '
        || (form #>> '{applicant,email}') || ' ' || (form #>> '{workplace,organizationName}') || ' ' || reference
        || ' ' || coalesce(form #>> '{applicant,npi}', '')
        || ' ' || coalesce(form #>> '{asked,preferredUsername}', ''))) STORED,
    ALTER COLUMN search SET STATISTICS 300;

CREATE INDEX registration_by_name ON registration (folded(name), submitted_at, id);
CREATE INDEX registration_by_organization ON registration (folded(organization_name), submitted_at, id);
CREATE INDEX registration_state_by_name ON registration (state, folded(name), submitted_at, id);
CREATE INDEX registration_state_by_organization ON registration (state, folded(organization_name), submitted_at, id);
CREATE INDEX registration_claimed ON registration (claimed_by_id, submitted_at) WHERE claimed_by_id IS NOT NULL;
CREATE INDEX registration_flags ON registration USING gin (flags);
CREATE INDEX registration_search ON registration USING gin (search gin_trgm_ops);
CREATE INDEX account_username_prefix ON account (username text_pattern_ops);

-- Each word that stands in a request, once: what was mistyped is compared with these and not with a million requests.
CREATE TABLE registration_word (
    word text PRIMARY KEY
);
CREATE INDEX registration_word_like ON registration_word USING gin (word gin_trgm_ops);
CREATE INDEX registration_word_shape ON registration_word (left(word, 1), length(word));

CREATE FUNCTION words_to_know(search text) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    BEGIN ATOMIC
        SELECT DISTINCT word FROM regexp_split_to_table(search, '[^[:alnum:]]+') AS word
        WHERE length(word) BETWEEN 4 AND 40 AND word !~ '[0-9]' ORDER BY word;
    END;

-- The words nearest to one that nobody wrote: few letters differ, trigrams alone would miss two exchanged letters in a short word.
CREATE FUNCTION nearest_words(typed text) RETURNS text[]
    LANGUAGE sql STABLE STRICT
    BEGIN ATOMIC
        WITH near AS (
            SELECT word FROM registration_word WHERE word % typed
            UNION
            SELECT word FROM registration_word
            WHERE left(word, 1) = left(typed, 1) AND length(word) BETWEEN length(typed) - 1 AND length(typed) + 1),
        apart AS (
            SELECT word, levenshtein_less_equal(word, typed, 3) AS letters FROM near)
        SELECT coalesce(array_agg(word ORDER BY word), '{}') FROM (
            SELECT word FROM apart
            WHERE letters <= CASE WHEN length(typed) < 6 THEN 2 ELSE 3 END
              AND letters = (SELECT min(letters) FROM apart)
            ORDER BY word LIMIT 8) AS nearest;
    END;

-- In alphabetical order, so that two who send the same new words wait for each other and do not deadlock.
CREATE FUNCTION know_registration_words() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO registration_word (word) SELECT words_to_know(NEW.search) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;
CREATE TRIGGER registration_words AFTER INSERT OR UPDATE OF form ON registration
    FOR EACH ROW EXECUTE FUNCTION know_registration_words();

INSERT INTO registration_word (word) SELECT DISTINCT words_to_know(search) FROM registration;
