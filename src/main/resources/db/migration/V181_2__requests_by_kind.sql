-- One index for each kind: then counting needs nothing but the index, and what is nearly everything is not counted by walking
-- through the table.
DROP INDEX registration_change, registration_state_change;
CREATE INDEX registration_new ON registration (state, submitted_at, id) WHERE account_change IS NULL;
CREATE INDEX registration_change ON registration (state, submitted_at, id) WHERE account_change ->> 'kind' = 'CHANGE';
CREATE INDEX registration_renewal ON registration (state, submitted_at, id) WHERE account_change ->> 'kind' = 'RENEWAL';
