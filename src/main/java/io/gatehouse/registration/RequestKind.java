package io.gatehouse.registration;

/** What a request is about. People read {@code registration.kind.<name>}. */
public enum RequestKind {
    /** Access for somebody who has none. */
    NEW,
    /** Something different for an account that is there. */
    CHANGE,
    /** The same for longer. */
    RENEWAL
}
