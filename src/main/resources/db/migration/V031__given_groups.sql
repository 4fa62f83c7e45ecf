-- Every name a group of an entitlement ever had. A group may be called otherwise; what it was called before stays its own,
-- because it may still be found under that name, with people in it.
ALTER TABLE entitlement ADD COLUMN version bigint NOT NULL DEFAULT 0;

CREATE TABLE given_group (
    kind     text NOT NULL,
    name     text NOT NULL,
    code     text NOT NULL REFERENCES entitlement (code) ON DELETE CASCADE,
    given_at timestamptz(6) NOT NULL
);
CREATE UNIQUE INDEX given_group_name ON given_group (kind, lower(name));
CREATE INDEX given_group_code ON given_group (code);
INSERT INTO given_group (kind, name, code, given_at)
    SELECT kind, directory_group, code, now() FROM entitlement WHERE directory_group IS NOT NULL;

CREATE FUNCTION give_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO given_group (kind, name, code, given_at)
        VALUES (NEW.kind, NEW.directory_group, NEW.code, clock_timestamp())
        ON CONFLICT (kind, lower(name)) DO UPDATE SET given_at = excluded.given_at WHERE given_group.code = NEW.code;
    IF NOT FOUND THEN
        RAISE unique_violation USING MESSAGE = 'group ' || NEW.directory_group || ' was given to another entitlement',
            TABLE = 'given_group', CONSTRAINT = 'given_group_name';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER entitlement_group_given AFTER INSERT OR UPDATE OF directory_group ON entitlement
    FOR EACH ROW WHEN (NEW.directory_group IS NOT NULL) EXECUTE FUNCTION give_group();
