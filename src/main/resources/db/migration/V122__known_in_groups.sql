-- What was noted as known is known with what it had then: in another group of ours it is a question again.
ALTER TABLE reconciliation_known ADD COLUMN groups text[] NOT NULL DEFAULT '{}';
CREATE INDEX reconciliation_known_noted ON reconciliation_known (noted_at DESC, subject);
