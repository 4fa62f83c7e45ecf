-- Colleagues who are named in an internal note, and who are told of it.
CREATE TABLE registration_note_mention (
    note_id    uuid NOT NULL REFERENCES registration_note (id),
    account_id uuid NOT NULL,
    username   text NOT NULL,
    name       text NOT NULL,
    PRIMARY KEY (note_id, account_id)
);
CREATE INDEX registration_note_mention_of ON registration_note_mention (account_id, note_id);
