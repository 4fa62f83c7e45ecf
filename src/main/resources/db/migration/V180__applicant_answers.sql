-- The confirmed address that a request had before its correction: it counts until the new one is confirmed.
ALTER TABLE registration
    ADD COLUMN address_before text,
    ADD COLUMN answered_at    timestamptz(6);
COMMENT ON COLUMN registration.answered_at IS 'the applicant wrote last, then; null when staff did, or nobody';
CREATE INDEX registration_answered ON registration (answered_at) WHERE answered_at IS NOT NULL;

UPDATE registration r SET answered_at = latest.written_at
FROM (SELECT DISTINCT ON (registration_id) registration_id, from_staff, written_at
      FROM registration_message ORDER BY registration_id, written_at DESC, id DESC) AS latest
WHERE latest.registration_id = r.id AND NOT latest.from_staff;

-- Who asked: the answer is told to them.
ALTER TABLE registration_message ADD COLUMN author_id uuid;
