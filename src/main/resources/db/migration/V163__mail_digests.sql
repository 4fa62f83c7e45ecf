-- Which regular mails somebody does not want, and which were sent for a day, week or month: once each.
CREATE TABLE mail_digest_choice (
    account_id uuid NOT NULL,
    digest     text NOT NULL,
    wanted     boolean NOT NULL,
    changed_at timestamptz(6) NOT NULL,
    PRIMARY KEY (account_id, digest)
);

CREATE TABLE mail_digest_sent (
    account_id uuid NOT NULL,
    digest     text NOT NULL,
    period     date NOT NULL,
    sent_at    timestamptz(6) NOT NULL,
    PRIMARY KEY (account_id, digest, period)
);
