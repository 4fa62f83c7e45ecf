package io.gatehouse.delegation;

/** How far a delegation is. */
public enum DelegationState {
    REQUESTED,
    CONFIRMED,
    ACTIVE,
    ENDED
}
