package io.gatehouse.registration;

/** What came of a request to change an account. */
public sealed interface ChangeOutcome {

    /** It is with staff, or waits until another e-mail address is confirmed. */
    record Sent(RegistrationDetails registration) implements ChangeOutcome {}

    /** Nothing in it is different from what the account has. */
    record NothingDifferent() implements ChangeOutcome {}

    /** The link is wrong or too old, or the account has another address by now. */
    record LinkGone() implements ChangeOutcome {}
}
