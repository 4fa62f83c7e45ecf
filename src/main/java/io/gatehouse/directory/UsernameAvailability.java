package io.gatehouse.directory;

/** Whether a username can be given to somebody new, as far as the directory knows. */
public enum UsernameAvailability {
    FREE,
    TAKEN,
    UNKNOWN
}
