package io.gatehouse.security;

/** What a person may do in the back office. The names are the catalogue's codes of the entitlements of kind role. */
public enum Role {
    SUPPORT_STAFF,
    SUPPORT_LEAD,
    RHIO_ADMINISTRATOR,
    AUDIT_CONTACT;

    /** Spring Security's name for it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
