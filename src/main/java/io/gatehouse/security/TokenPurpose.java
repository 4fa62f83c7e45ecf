package io.gatehouse.security;

/** What a one-time token opens. A token of one purpose is worth nothing for another. */
public enum TokenPurpose {
    ACTIVATION,
    PASSWORD_RESET
}
