package io.gatehouse.reconciliation;

/** In which way the directory is not as it should be. */
public enum FindingClass {
    /** An account has no entry. */
    MISSING,
    /** An account's entry lies elsewhere, or another entry has its name. */
    MISPLACED,
    /** An attribute of ours has another value. */
    DRIFTED,
    /** Signing in is possible and should not be, or the other way round. */
    DISABLED_DIFFERENTLY,
    /** Somebody is not in a group that opens what was granted. */
    MEMBER_MISSING,
    /** A group of ours lists somebody to whom nobody granted it. */
    MEMBER_NOT_GRANTED,
    /** An entry among the people that no account is for. */
    UNEXPECTED,
    /** Could not be read, so nothing is said about it. */
    UNKNOWN
}
