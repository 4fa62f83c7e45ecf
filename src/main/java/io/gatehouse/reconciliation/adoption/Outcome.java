package io.gatehouse.reconciliation.adoption;

/** What was found out about an entry. */
public enum Outcome {
    /** A person whom no account is for. */
    CLEAR,
    /** An account's. */
    MATCHED,
    /** Waits for a person to say. */
    UNCLEAR,
    NOT_A_PERSON
}
