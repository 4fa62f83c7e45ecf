package io.gatehouse.notification;

/** A piece of a mail's body. */
sealed interface MailBlock {

    record Paragraph(String text) implements MailBlock {}

    /** Leads to the mail's link. */
    record Button(String label) implements MailBlock {}
}
