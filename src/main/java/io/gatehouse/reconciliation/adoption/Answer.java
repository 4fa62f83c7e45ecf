package io.gatehouse.reconciliation.adoption;

/** What a person decided about an entry. */
public enum Answer {
    NEW,
    /** The entry is an existing account's. */
    LINK,
    SKIP
}
