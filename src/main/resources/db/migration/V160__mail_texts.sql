-- Mail texts that a support lead wrote. A row without text was reset: its version goes on, so that nobody saves over it unseen.
CREATE TABLE mail_text (
    template   text NOT NULL,
    language   text NOT NULL CHECK (language IN ('ENGLISH', 'SPANISH')),
    title      text,
    body       text,
    version    bigint NOT NULL,
    changed_at timestamptz(6) NOT NULL,
    changed_by text NOT NULL,
    PRIMARY KEY (template, language),
    CHECK ((title IS NULL) = (body IS NULL))
);

ALTER TABLE mail ADD COLUMN language text NOT NULL DEFAULT 'ENGLISH' CHECK (language IN ('ENGLISH', 'SPANISH'));
