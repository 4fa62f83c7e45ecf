package io.gatehouse.catalog;

/** What sort of thing an entitlement is. */
public enum EntitlementKind {
    /** Something a person uses, opened by a group of the directory. */
    SERVICE,
    /** Something a person may do for an organization or for the exchange. */
    ROLE,
    /** How much a person sees within the services; exactly one per account. */
    ACCESS_LEVEL
}
