-- What a request changes of an account that is there, as it was when the request was sent; null for new access.
ALTER TABLE registration ADD COLUMN account_change jsonb;
CREATE INDEX registration_change ON registration ((account_change ->> 'kind')) WHERE account_change IS NOT NULL;
