-- The account a request belongs to when its person has one already, or will have one by another request.
ALTER TABLE registration ADD COLUMN linked_account_id uuid;
CREATE INDEX registration_linked ON registration (linked_account_id) WHERE linked_account_id IS NOT NULL;
CREATE INDEX registration_phone ON registration ((form #>> '{applicant,phone}'));

-- Who was compared with the applicant and is somebody else. Another request counts by the account allotted to it.
CREATE TABLE registration_told_apart (
    registration_id uuid NOT NULL REFERENCES registration (id),
    account_id      uuid NOT NULL,
    told_by         text NOT NULL,
    told_at         timestamptz(6) NOT NULL,
    PRIMARY KEY (registration_id, account_id)
);
CREATE INDEX registration_told_apart_account ON registration_told_apart (account_id);
