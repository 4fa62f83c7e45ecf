-- Who of the staff works on a request and what they decided last.
ALTER TABLE registration
    ADD COLUMN claimed_by_id   uuid,
    ADD COLUMN claimed_by      text,
    ADD COLUMN claimed_at      timestamptz(6),
    ADD COLUMN decided_by      text,
    ADD COLUMN decided_at      timestamptz(6),
    ADD COLUMN decided         text,
    ADD COLUMN decision_reason text,
    ADD COLUMN decision_text   text,
    ADD COLUMN organization_id uuid REFERENCES organization (id),
    ADD CHECK ((claimed_by IS NULL) = (claimed_at IS NULL)),
    ADD CHECK ((decided IS NULL) = (decided_by IS NULL) AND (decided IS NULL) = (decided_at IS NULL));

-- The first of the two people who grant something privileged.
ALTER TABLE registration_line
    ADD COLUMN first_approver_id uuid,
    ADD COLUMN first_approver    text;

-- Notes of the staff among themselves. The applicant never sees them.
CREATE TABLE registration_note (
    id              uuid PRIMARY KEY,
    registration_id uuid NOT NULL REFERENCES registration (id),
    author          text NOT NULL,
    written_at      timestamptz(6) NOT NULL,
    text            text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000)
);
CREATE INDEX registration_note_of ON registration_note (registration_id, written_at);

-- Training that the applicant completed, as a member of staff saw it proven.
CREATE TABLE registration_training (
    registration_id uuid PRIMARY KEY REFERENCES registration (id),
    completed_on    date NOT NULL,
    recorded_by     text NOT NULL,
    recorded_at     timestamptz(6) NOT NULL
);
