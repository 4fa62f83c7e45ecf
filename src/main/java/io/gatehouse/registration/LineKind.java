package io.gatehouse.registration;

/** What a line of a registration asks for. */
public enum LineKind {
    SERVICE,
    ROLE,
    /** Alerts on behalf of a provider, or of the organization. */
    ALERT_DELEGATION,
    /** Results on behalf of a provider. */
    RESULTS_DELEGATION
}
