package io.gatehouse.notification;

/** Takes a mail out of the house. */
interface MailTransport {

    SendOutcome send(ReadyMail mail);

    /** Whether mail is kept here for reading instead of being sent. */
    boolean capturing();
}
