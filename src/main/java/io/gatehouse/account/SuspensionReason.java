package io.gatehouse.account;

/** Why access was suspended. */
public enum SuspensionReason {
    /** No longer works for the organization. */
    LEAVER,
    /** Did not sign in for the time the policy allows. */
    INACTIVE,
    /** Not confirmed in an access review. */
    UNATTESTED,
    /** Training is missing or out of date. */
    TRAINING,
    /** Held while something is looked into. */
    INVESTIGATION
}
