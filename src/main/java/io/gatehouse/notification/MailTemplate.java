package io.gatehouse.notification;

/** The mails there are. Their texts are in the message files under {@code mail.<name>}. */
public enum MailTemplate {
    CONFIRM_ADDRESS(MailLink.CONFIRM),
    /** There is another open registration with the address. */
    CONFIRM_ANOTHER(MailLink.CONFIRM),
    CONFIRM_WITH_ACCOUNT(MailLink.CONFIRM),
    REQUEST_RECEIVED(MailLink.STATUS),
    REQUEST_RETURNED(MailLink.STATUS),
    REQUEST_ON_HOLD(MailLink.STATUS),
    REQUEST_REJECTED(MailLink.STATUS),
    REQUEST_APPROVED(MailLink.STATUS),
    REQUEST_UPDATED(MailLink.STATUS),
    WELCOME(MailLink.ACTIVATION),
    ACTIVATION(MailLink.ACTIVATION),
    PASSWORD_RESET(MailLink.RESET),
    ACCOUNT_SUSPENDED(MailLink.NONE),
    ACCOUNT_CLOSED(MailLink.NONE),
    ACCOUNT_RESTORED(MailLink.NONE),
    USERNAME_CHANGED(MailLink.NONE);

    private final MailLink link;

    MailTemplate(MailLink link) {
        this.link = link;
    }

    MailLink link() {
        return link;
    }
}
