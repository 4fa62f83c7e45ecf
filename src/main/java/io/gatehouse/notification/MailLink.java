package io.gatehouse.notification;

/** The kinds of links a mail can carry. */
enum MailLink {
    NONE,
    CONFIRM,
    STATUS,
    DRAFT,
    CHANGE,
    /** The public form. */
    FORM,
    ACTIVATION,
    RESET,
    /** A page of the back office, which asks to sign in. */
    PAGE
}
