-- What staff ask applicants, and what they answer; the form stays as it is.
CREATE TABLE registration_message (
    id              uuid PRIMARY KEY,
    registration_id uuid NOT NULL REFERENCES registration (id),
    from_staff      boolean NOT NULL,
    author          text NOT NULL,
    written_at      timestamptz(6) NOT NULL,
    text            text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000)
);
CREATE INDEX registration_message_of ON registration_message (registration_id, written_at);
