-- Every short name an organization ever had: its unit in the directory may still be found under it, and nobody else gets it.
CREATE TABLE given_short_name (
    short_name      text PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
    given_at        timestamptz(6) NOT NULL
);
CREATE INDEX given_short_name_organization ON given_short_name (organization_id);
INSERT INTO given_short_name (short_name, organization_id, given_at) SELECT short_name, id, now() FROM organization;

CREATE FUNCTION give_short_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO given_short_name (short_name, organization_id, given_at)
        VALUES (NEW.short_name, NEW.id, clock_timestamp())
        ON CONFLICT (short_name) DO UPDATE SET given_at = excluded.given_at
            WHERE given_short_name.organization_id = NEW.id;
    IF NOT FOUND THEN
        RAISE unique_violation USING MESSAGE = 'short name ' || NEW.short_name || ' was given to another organization',
            TABLE = 'given_short_name', CONSTRAINT = 'given_short_name_pkey';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER organization_short_name_given AFTER INSERT OR UPDATE OF short_name ON organization
    FOR EACH ROW EXECUTE FUNCTION give_short_name();
