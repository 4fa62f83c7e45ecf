-- Mail that is to go out, staged in the transaction that has reason for it. Links are made when it is sent, never kept here.
CREATE TABLE mail (
    id                uuid PRIMARY KEY,
    message_id        text NOT NULL UNIQUE,
    template          text NOT NULL,
    recipient_address text NOT NULL,
    recipient_name    text NOT NULL,
    subject_type      text NOT NULL,
    subject_id        text NOT NULL,
    organization_id   uuid,
    details           jsonb NOT NULL,
    state             text NOT NULL CHECK (state IN ('PENDING', 'RETRYING', 'SENT', 'PARKED')),
    attempts          int NOT NULL DEFAULT 0,
    staged_at         timestamptz(6) NOT NULL,
    begun_at          timestamptz(6),
    next_attempt_at   timestamptz(6),
    settled_at        timestamptz(6),
    last_answer       text
);

CREATE INDEX mail_staged_at ON mail (staged_at DESC);
CREATE INDEX mail_unsettled ON mail (state, staged_at) WHERE state <> 'SENT';
CREATE INDEX mail_subject ON mail (subject_type, subject_id);
CREATE INDEX mail_recipient ON mail USING gin (folded(recipient_name || ' ' || recipient_address) gin_trgm_ops);

-- Without a mail server mail arrives here, whole. With one this stays empty.
CREATE TABLE captured_mail (
    mail_id     uuid PRIMARY KEY REFERENCES mail (id),
    sender      text NOT NULL,
    title       text NOT NULL,
    text_body   text NOT NULL,
    html_body   text NOT NULL,
    captured_at timestamptz(6) NOT NULL
);
