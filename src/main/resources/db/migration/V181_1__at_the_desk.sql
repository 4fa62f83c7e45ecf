-- Since when the ball is with staff, and since when an answer of the applicant waits for them: a correction is one too.
ALTER TABLE registration ADD COLUMN desk_since timestamptz(6);
COMMENT ON COLUMN registration.desk_since IS 'when it came to the desk last; null when it never did';
COMMENT ON COLUMN registration.answered_at IS 'the applicant answered or corrected then, and staff did nothing about it since';

UPDATE registration SET answered_at = NULL
WHERE answered_at IS NOT NULL
  AND (decided_at > answered_at OR state IN ('REJECTED', 'WITHDRAWN', 'EXPIRED'));

UPDATE registration r SET desk_since = coalesce(greatest(
    r.email_confirmed_at, r.reopened_at, r.answered_at,
    (SELECT max(c.corrected_at) FROM registration_correction c WHERE c.registration_id = r.id),
    (SELECT max(v.answered_at) FROM registration_vouching v WHERE v.registration_id = r.id)), r.submitted_at)
WHERE r.state IN ('CONFIRMED', 'IN_REVIEW');

-- Leads were told of these already.
UPDATE registration_reminder d SET occasion = r.desk_since
FROM registration r
WHERE r.id = d.registration_id AND d.kind = 'SERVICE_LEVEL' AND r.desk_since IS NOT NULL;

CREATE INDEX registration_at_desk ON registration (desk_since) WHERE state IN ('CONFIRMED', 'IN_REVIEW');

-- In the order of the list, state by state.
DROP INDEX registration_answered;
CREATE INDEX registration_answered ON registration (state, submitted_at, id) WHERE answered_at IS NOT NULL;
DROP INDEX registration_change;
CREATE INDEX registration_change ON registration ((account_change ->> 'kind'), submitted_at, id)
    WHERE account_change IS NOT NULL;
CREATE INDEX registration_state_change ON registration (state, (account_change ->> 'kind'), submitted_at, id)
    WHERE account_change IS NOT NULL;
