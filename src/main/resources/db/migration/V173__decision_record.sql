-- What was known when a request was decided: it can be read later as it was, whatever became of directory, catalogue and checks.
CREATE TABLE decision_record (
    registration_id uuid NOT NULL REFERENCES registration (id),
    version bigint NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by text NOT NULL,
    findings jsonb NOT NULL,
    plan jsonb,
    PRIMARY KEY (registration_id, version)
);
