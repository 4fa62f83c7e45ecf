package io.gatehouse.account;

/** Why an account was closed. */
public enum ClosingReason {
    /** Works for no organization of the exchange any more. */
    LEFT,
    /** The person asked for it. */
    REQUESTED,
    /** The person has another account. */
    DUPLICATE,
    /** Access was misused. */
    MISUSE,
    DECEASED
}
