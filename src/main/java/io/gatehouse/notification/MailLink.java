package io.gatehouse.notification;

/** The kinds of links a mail can carry. */
enum MailLink {
    NONE,
    CONFIRM,
    STATUS,
    ACTIVATION,
    RESET
}
