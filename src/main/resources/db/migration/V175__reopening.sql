-- Why a line, or a request as a whole, is on hold when a check had found the reason: when no check finds it any more, it comes back
-- to the desk by itself.
CREATE TABLE hold_cause (
    registration_id uuid NOT NULL REFERENCES registration (id),
    line_id         uuid REFERENCES registration_line (id),
    reason          text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (registration_id, line_id)
);

ALTER TABLE registration ADD COLUMN reopened_at timestamptz(6);

ALTER TABLE registration_line DROP CONSTRAINT registration_line_state_check;
ALTER TABLE registration_line ADD CONSTRAINT registration_line_state_check CHECK (state IN
    ('REQUESTED', 'AWAITING_SECOND_APPROVAL', 'GRANTED', 'HELD', 'REOPENED', 'DECLINED'));
DROP INDEX registration_line_state;
CREATE INDEX registration_line_state ON registration_line (state, registration_id)
    WHERE state IN ('AWAITING_SECOND_APPROVAL', 'HELD', 'REOPENED');
