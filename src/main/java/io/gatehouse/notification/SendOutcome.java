package io.gatehouse.notification;

/** What came of an attempt to send a mail. */
sealed interface SendOutcome {

    /** The mail server took responsibility for it, or it was captured. */
    record Accepted() implements SendOutcome {}

    /** The way to the mail server, or the server for now. */
    record TryLater(String answer) implements SendOutcome {}

    /** It will never be accepted as it is. */
    record Refused(String answer) implements SendOutcome {}
}
