package io.gatehouse.security;

import java.util.Locale;

/** What an API token may be used for. */
public enum ApiScope {
    /** Hand in registrations. */
    INTAKE,
    /** Read registrations and accounts, and decide. */
    REVIEW;

    /** The name as programs and people write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Spring Security's name for it. */
    public String authority() {
        return "SCOPE_" + code();
    }
}
