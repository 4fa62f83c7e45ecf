-- A record may be set aside: a person leaves it as it is until the account changes or somebody retries it.
ALTER TABLE provisioning_record DROP CONSTRAINT provisioning_record_state_check;
ALTER TABLE provisioning_record ADD CONSTRAINT provisioning_record_state_check
    CHECK (state IN ('PENDING', 'RETRYING', 'PARKED', 'SKIPPED', 'IN_STEP'));
ALTER TABLE provisioning_record ADD COLUMN skip_reason text;
ALTER TABLE provisioning_record ADD CONSTRAINT provisioning_record_skipped_for_a_reason
    CHECK (state <> 'SKIPPED' OR skip_reason IS NOT NULL);

-- Which step failed, on which group, since when the same failure lasts, and when it was last met.
ALTER TABLE provisioning_record
    ADD COLUMN failed_step  text,
    ADD COLUMN failed_group text,
    ADD COLUMN failing_since timestamptz(6),
    ADD COLUMN failed_at     timestamptz(6);

-- Equal for all whom the same failure keeps. Who has a name or where an entry lies differs from person to person.
ALTER TABLE provisioning_record ADD COLUMN error_key text GENERATED ALWAYS AS (
    last_code::text || '-' || left(md5(
        CASE WHEN failed_step IN ('TAKEN', 'MOVED') THEN failed_step ELSE coalesce(last_message, '') END), 12)) STORED;
CREATE INDEX provisioning_record_error ON provisioning_record (error_key) WHERE state IN ('RETRYING', 'PARKED');

UPDATE provisioning_record SET failing_since = changed_at, failed_at = changed_at WHERE last_code IS NOT NULL;

ALTER TABLE provisioning_attempt DROP CONSTRAINT provisioning_attempt_outcome_check;
ALTER TABLE provisioning_attempt ADD CONSTRAINT provisioning_attempt_outcome_check
    CHECK (outcome IN ('REACHED', 'RETRYING', 'PARKED', 'SKIPPED'));
