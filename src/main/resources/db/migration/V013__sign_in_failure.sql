-- Failed sign-ins in a row by username, known or not: five lock it for a quarter of an hour.
CREATE TABLE sign_in_failure (
    username text           PRIMARY KEY,
    failures integer        NOT NULL,
    last_at  timestamptz(6) NOT NULL
);

CREATE INDEX sign_in_failure_age ON sign_in_failure (last_at);
