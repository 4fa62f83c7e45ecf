-- A proof that rests on the word of a RHIO administrator ends when they take it back.
ALTER TABLE registration_proof
    ADD COLUMN vouching_id  uuid REFERENCES registration_vouching (id),
    ADD COLUMN withdrawn_at timestamptz(6),
    ADD CHECK (withdrawn_at IS NULL OR vouching_id IS NOT NULL);
CREATE INDEX registration_proof_vouched ON registration_proof (vouching_id) WHERE vouching_id IS NOT NULL;
