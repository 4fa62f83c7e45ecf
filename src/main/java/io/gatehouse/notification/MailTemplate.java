package io.gatehouse.notification;

/** The mails there are. Their texts are in the message files under {@code mail.<name>}. */
public enum MailTemplate {
    CONFIRM_ADDRESS(MailLink.CONFIRM),
    /** There is another open registration with the address. */
    CONFIRM_ANOTHER(MailLink.CONFIRM),
    CONFIRM_WITH_ACCOUNT(MailLink.CONFIRM),
    /** A form that somebody means to go on with. */
    DRAFT_SAVED(MailLink.DRAFT),
    /** The way of people with an account to the form. */
    CHANGE_LINK(MailLink.CHANGE),
    /** There is no account with the address that somebody typed. */
    CHANGE_UNKNOWN(MailLink.FORM),
    REQUEST_RECEIVED(MailLink.STATUS),
    REQUEST_RETURNED(MailLink.STATUS),
    REQUEST_CORRECTED(MailLink.STATUS),
    /** To the address that a request had before, which counts until the new one is confirmed. */
    ADDRESS_CHANGED(MailLink.STATUS),
    REQUEST_QUESTION(MailLink.STATUS),
    /** To whoever of the staff asked. */
    ANSWER_RECEIVED(MailLink.PAGE),
    /** To whoever of the staff decided. */
    DECISION_LAPSED(MailLink.PAGE),
    /** To the RHIO administrators of the organization that an applicant named. */
    VOUCH_ASKED(MailLink.PAGE),
    VOUCH_REMINDER(MailLink.PAGE),
    /** To whoever of the staff asked them. */
    VOUCH_ANSWERED(MailLink.PAGE),
    /** To a colleague whom an internal note names. */
    NOTE_MENTION(MailLink.PAGE),
    REQUEST_ON_HOLD(MailLink.STATUS),
    REQUEST_REJECTED(MailLink.STATUS),
    REQUEST_APPROVED(MailLink.STATUS),
    /** What was granted goes to the account the person has already. */
    REQUEST_APPROVED_LINKED(MailLink.STATUS),
    REQUEST_UPDATED(MailLink.STATUS),
    WELCOME(MailLink.ACTIVATION),
    ACTIVATION(MailLink.ACTIVATION),
    PASSWORD_RESET(MailLink.RESET),
    /** To the address that the account had, because somebody may claim to be its owner. */
    ACCOUNT_CHANGED(MailLink.NONE),
    ACCOUNT_SUSPENDED(MailLink.NONE),
    ACCOUNT_CLOSED(MailLink.NONE),
    ACCOUNT_RESTORED(MailLink.NONE),
    /** Also for who did not ask: the address of the account is told what was added to it. */
    ACCESS_ADDED(MailLink.NONE),
    USERNAME_CHANGED(MailLink.NONE),
    REMIND_CONFIRM(MailLink.CONFIRM),
    REMIND_CORRECT(MailLink.STATUS),
    REQUEST_EXPIRED(MailLink.NONE),
    /** The training on which access rests is soon too old. */
    REMIND_TRAINING(MailLink.NONE),
    /** To leads: requests have waited for staff too long. */
    REQUESTS_LATE(MailLink.PAGE),
    /** Regular mail, see {@link MailDigest}. */
    DIGEST_STAFF(MailLink.PAGE),
    DIGEST_PENDING(MailLink.PAGE),
    DIGEST_USERS(MailLink.PAGE);

    private final MailLink link;

    MailTemplate(MailLink link) {
        this.link = link;
    }

    MailLink link() {
        return link;
    }
}
