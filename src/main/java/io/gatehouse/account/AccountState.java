package io.gatehouse.account;

/** Whether a person's access is open. */
public enum AccountState {
    ACTIVE,
    /** Kept, but nothing opens and nobody can sign in with it. */
    SUSPENDED,
    /** Ended; the username stays taken for ever. */
    CLOSED
}
