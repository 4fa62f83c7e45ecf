-- What has to be proven of a person before a service or role is granted, as leads decided for each.
CREATE TABLE entitlement_checklist (
    entitlement text NOT NULL REFERENCES entitlement (code),
    item        text NOT NULL CHECK (item IN ('TRAINING', 'AGREEMENT', 'IDENTITY_PROOFING', 'EMPLOYMENT')),
    PRIMARY KEY (entitlement, item)
);

-- What staff saw proven of an applicant, with the evidence if there is some. Nothing is overwritten: the latest counts.
CREATE TABLE registration_proof (
    id              uuid PRIMARY KEY,
    registration_id uuid NOT NULL REFERENCES registration (id),
    item            text NOT NULL CHECK (item IN ('TRAINING', 'AGREEMENT', 'IDENTITY_PROOFING', 'EMPLOYMENT')),
    proven_on       date NOT NULL,
    valid_until     date,
    remark          text NOT NULL DEFAULT '' CHECK (length(remark) <= 500),
    recorded_by     text NOT NULL,
    recorded_at     timestamptz(6) NOT NULL,
    file_name       text,
    file_type       text,
    content         bytea,
    CHECK ((content IS NULL) = (file_name IS NULL) AND (content IS NULL) = (file_type IS NULL)),
    CHECK (octet_length(content) BETWEEN 1 AND 10485760)
);
-- Documents are compressed already.
ALTER TABLE registration_proof ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX registration_proof_of ON registration_proof (registration_id, item, recorded_at DESC);
-- Whose training ends soon.
CREATE INDEX registration_proof_ending ON registration_proof (valid_until) WHERE item = 'TRAINING';

INSERT INTO registration_proof (id, registration_id, item, proven_on, valid_until, recorded_by, recorded_at)
SELECT gen_random_uuid(), registration_id, 'TRAINING', completed_on, completed_on + 365, recorded_by, recorded_at
FROM registration_training;
DROP TABLE registration_training;
