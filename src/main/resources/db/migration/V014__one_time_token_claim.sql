-- Whoever redeems a link has it for himself while the directory is asked to take the password.
ALTER TABLE one_time_token ADD COLUMN claimed_until timestamptz(6);
