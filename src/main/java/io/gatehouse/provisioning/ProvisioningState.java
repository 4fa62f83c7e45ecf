package io.gatehouse.provisioning;

/** How the directory's copy of an account stands. */
public enum ProvisioningState {
    /** Equal to the desired state. */
    IN_STEP,
    /** To be done at once. */
    PENDING,
    /** Failed for a passing reason, tried again by itself. */
    RETRYING,
    /** Failed for a lasting reason, waits for a person. */
    PARKED,
    /** Set aside by a person, until the account changes or somebody retries it. */
    SKIPPED
}
