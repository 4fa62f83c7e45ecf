-- That staff asked the RHIO administrators of an organization whether they know an applicant, and what they answered.
-- Who answers first answers for all; another request to vouch takes the place of the one before.
CREATE TABLE registration_vouching (
    id              uuid PRIMARY KEY,
    registration_id uuid NOT NULL REFERENCES registration (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    about           text NOT NULL,
    question        text NOT NULL DEFAULT '' CHECK (length(question) <= 2000),
    asked_by        text NOT NULL,
    asked_by_id     uuid,
    asked_at        timestamptz(6) NOT NULL,
    asked           text[] NOT NULL CHECK (cardinality(asked) > 0),
    due_at          timestamptz(6) NOT NULL CHECK (due_at > asked_at),
    standing        text NOT NULL CHECK (standing IN
        ('ASKED', 'UNANSWERED', 'VOUCHED', 'REFUSED', 'REPLACED', 'CALLED_OFF', 'ENDED')),
    vouched         boolean,
    answer          text CHECK (length(answer) <= 500),
    answered_by     text,
    answered_by_id  uuid,
    answered_at     timestamptz(6),
    CHECK ((vouched IS NULL) = (answer IS NULL) AND (vouched IS NULL) = (answered_by IS NULL)
        AND (vouched IS NULL) = (answered_at IS NULL)),
    CHECK (standing <> 'VOUCHED' OR vouched),
    CHECK (standing <> 'REFUSED' OR NOT vouched AND answer <> '')
);
COMMENT ON COLUMN registration_vouching.about IS 'whom it is about, as the form said; another name, address or workplace is another person to vouch for';
COMMENT ON COLUMN registration_vouching.asked IS 'names of the RHIO administrators who were asked';
CREATE UNIQUE INDEX registration_vouching_current ON registration_vouching (registration_id)
    WHERE standing IN ('ASKED', 'UNANSWERED', 'VOUCHED', 'REFUSED');
CREATE INDEX registration_vouching_of ON registration_vouching (registration_id, asked_at DESC);
CREATE INDEX registration_vouching_at ON registration_vouching (organization_id)
    WHERE standing IN ('ASKED', 'UNANSWERED', 'VOUCHED', 'REFUSED');
CREATE INDEX registration_vouching_due ON registration_vouching (due_at) WHERE standing = 'ASKED';
