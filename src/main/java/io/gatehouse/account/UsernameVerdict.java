package io.gatehouse.account;

/** Whether a username can be given, as far as the database knows. */
public enum UsernameVerdict {
    FREE,
    /** Does not have the allowed shape. */
    MALFORMED,
    /** Kept for the exchange's own purposes. */
    RESERVED,
    /** Somebody has it, or had it once: usernames are never given twice. */
    TAKEN
}
