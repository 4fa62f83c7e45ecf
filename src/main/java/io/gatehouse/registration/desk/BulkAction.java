package io.gatehouse.registration.desk;

/** What can be decided about many requests at once. */
public enum BulkAction {
    /** As proposed, where nothing at all stands against it. */
    APPROVE,
    HOLD,
    REJECT
}
