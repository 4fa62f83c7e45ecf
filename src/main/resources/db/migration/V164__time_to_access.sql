-- How long it takes from a request to its account, of the latest accounts.
CREATE INDEX account_opened ON account (opened_at DESC) WHERE registration_id IS NOT NULL;
