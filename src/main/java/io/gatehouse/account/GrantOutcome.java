package io.gatehouse.account;

/** What became of a grant that was asked for. */
public enum GrantOutcome {
    GRANTED,
    /** It is privileged: a second person has to confirm it. */
    AWAITING_SECOND_PERSON
}
