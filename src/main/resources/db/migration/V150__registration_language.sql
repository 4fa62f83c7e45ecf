-- The language somebody asked for access in: mail to them comes in it.
ALTER TABLE registration ADD COLUMN language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es'));
