package io.gatehouse.catalog;

/** What must be there before an entitlement can be used. */
public enum Prerequisite {
    /** Training affirmed within the period the policy sets. */
    TRAINING,
    /** The organization has a Direct domain. */
    DIRECT_DOMAIN,
    /** The organization has an active PACS destination. */
    PACS_DESTINATION,
    /** There is an address or a badge to which alerts go. */
    DELIVERY_TARGET,
    /** An own NPI, or a delegation of a provider. */
    NPI_OR_DELEGATION,
    /** The organization runs an emergency department or urgent care. */
    EMERGENCY_CARE
}
