-- A mail can be called off by somebody, who says why; and what fails alike is found and tried again together.
ALTER TABLE mail DROP CONSTRAINT mail_state_check;
ALTER TABLE mail
    ADD CHECK (state IN ('PENDING', 'RETRYING', 'SENT', 'PARKED', 'CANCELLED')),
    ADD COLUMN cancelled_because text,
    ADD CHECK ((state = 'CANCELLED') = (cancelled_because IS NOT NULL)),
    ADD COLUMN failure text GENERATED ALWAYS AS (CASE WHEN state IN ('RETRYING', 'PARKED') THEN
        coalesce(substring(last_answer FROM '^[245]\d\d(?:[ -][245]\.\d{1,3}\.\d{1,3})?'), left(last_answer, 80)) END) STORED;

CREATE INDEX mail_failure ON mail (failure, staged_at) WHERE failure IS NOT NULL;
