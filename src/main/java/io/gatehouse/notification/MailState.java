package io.gatehouse.notification;

/** How far a mail has come. */
public enum MailState {
    /** To be sent at once. */
    PENDING,
    /** Could not be sent yet; it is tried again, without limit. */
    RETRYING,
    /** Accepted by the mail server, or captured where there is none. */
    SENT,
    /** Refused for good; somebody has to look. */
    PARKED,
    /** Somebody called it off before it was sent. */
    CANCELLED;

    /** Not sent, and it may still be tried or called off. */
    public boolean open() {
        return this == PENDING || this == RETRYING || this == PARKED;
    }
}
