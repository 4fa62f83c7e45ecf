-- Search that forgives accents, case and typing errors: one folded form for columns and for what is typed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE FUNCTION folded(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(unaccent('unaccent'::regdictionary, $1));

-- The LIKE pattern that finds a typed text anywhere in a folded column; what is typed has no wildcards.
CREATE FUNCTION containing(text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN '%' || replace(replace(replace(folded($1), '\', '\\'), '%', '\%'), '_', '\_') || '%';
