-- Every username that was ever given, and to whom. An account may be called otherwise; what it was called before stays its
-- own, so nobody comes by somebody else's name in a group or a portal. The database itself sees to that, because only an
-- index can stop two transactions that give the same name at once.
CREATE TABLE given_username (
    username   text PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE
);
CREATE INDEX given_username_account ON given_username (account_id);
INSERT INTO given_username (username, account_id) SELECT username, id FROM account;

CREATE FUNCTION give_username() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO given_username (username, account_id) VALUES (NEW.username, NEW.id) ON CONFLICT (username) DO NOTHING;
    IF NOT EXISTS (SELECT FROM given_username WHERE username = NEW.username AND account_id = NEW.id) THEN
        RAISE unique_violation USING MESSAGE = 'username ' || NEW.username || ' was given to another account',
            TABLE = 'given_username', CONSTRAINT = 'given_username_pkey';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER account_username_given AFTER INSERT OR UPDATE OF username ON account
    FOR EACH ROW EXECUTE FUNCTION give_username();
