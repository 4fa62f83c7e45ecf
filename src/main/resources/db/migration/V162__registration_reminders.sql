-- Who was reminded of what, once for each occasion: a request that is returned a second time is another occasion.
CREATE TABLE registration_reminder (
    registration_id uuid NOT NULL REFERENCES registration (id),
    kind            text NOT NULL,
    occasion        timestamptz(6) NOT NULL,
    reminded_at     timestamptz(6) NOT NULL,
    PRIMARY KEY (registration_id, kind, occasion)
);

CREATE INDEX registration_training_completed ON registration_training (completed_on);
