-- Who asked for what is looked up by the lines: the database counts how often each entitlement stands in them, while of arrays it
-- only guesses, and for what nobody asked for it walked through all requests.
CREATE INDEX registration_line_asked ON registration_line (entitlement, registration_id);

ALTER TABLE registration
    DROP COLUMN flags,
    ADD COLUMN warned boolean NOT NULL GENERATED ALWAYS AS (coalesce(jsonb_array_length(form -> 'warnings') > 0, false)) STORED;
DROP FUNCTION registration_flags(jsonb);
CREATE INDEX registration_warned ON registration (submitted_at, id) WHERE warned;
