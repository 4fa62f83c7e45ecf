package io.gatehouse.directory;

/**
 * Why the directory did not do what it was asked, by what has to happen next. {@code code} is the LDAP result code
 * (RFC 4511, or 81-91 for failures on our side of the wire), {@code message} what the server said.
 */
public sealed interface DirectoryFailure {

    int code();

    String message();

    /** Goes away by itself: busy, stopped, too slow. Tried again without limit. */
    record Transient(int code, String message) implements DirectoryFailure {}

    /** Lies in this person's data or in the tree: parked until somebody mends it. */
    record Permanent(int code, String message) implements DirectoryFailure {}

    /** Concerns every change: wrong service password, missing right, refused certificate. Needs whoever runs the server. */
    record Operator(int code, String message) implements DirectoryFailure {}
}
