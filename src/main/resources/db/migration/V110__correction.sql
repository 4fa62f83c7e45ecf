-- What a returned request asks the applicant to correct, and who had it then and gets it back.
ALTER TABLE registration
    ADD COLUMN decision_parts   text[],
    ADD COLUMN returned_from_id uuid,
    ADD COLUMN returned_from    text;

-- The form as it was before each correction.
CREATE TABLE registration_correction (
    id              uuid PRIMARY KEY,
    registration_id uuid NOT NULL REFERENCES registration (id),
    corrected_at    timestamptz(6) NOT NULL,
    parts           text[] NOT NULL,
    form_before     jsonb NOT NULL
);
CREATE INDEX registration_correction_of ON registration_correction (registration_id, corrected_at);
