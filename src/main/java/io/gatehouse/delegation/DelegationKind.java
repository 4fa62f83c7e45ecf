package io.gatehouse.delegation;

/** What a delegate receives. */
public enum DelegationKind {
    /** Clinical notifications, by one or more ways of delivery. */
    ALERTS,
    /** Laboratory and other results of a provider's patients. */
    RESULTS
}
