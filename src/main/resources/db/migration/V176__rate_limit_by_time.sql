-- A count is one moment: when all of it is free again. Asking and counting are one statement. Counts that are under way begin anew.
DROP TABLE rate_limit;
CREATE TABLE rate_limit (
    id      text PRIMARY KEY,
    full_at timestamptz(6) NOT NULL
);
CREATE INDEX rate_limit_full ON rate_limit (full_at);
