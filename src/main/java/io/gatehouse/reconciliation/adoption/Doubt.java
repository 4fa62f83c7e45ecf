package io.gatehouse.reconciliation.adoption;

import java.util.stream.Stream;

/** Why an entry is unclear. */
public enum Doubt {
    NAME_MISSING(true),
    MAIL_MISSING(true),
    MAIL_INVALID(true),
    /** Several entries have the address. */
    MAIL_SHARED(true),
    /** An account has the address. */
    MAIL_GIVEN(true),
    USERNAME_MISSING(true),
    USERNAME_MALFORMED(true),
    USERNAME_RESERVED(true),
    USERNAME_SHARED(true),
    USERNAME_GIVEN(true),
    NPI_SHARED(true),
    NPI_GIVEN(true),
    ORGANIZATION_MISSING(true),
    ORGANIZATION_LEFT(true),
    /** The entry is no {@code inetOrgPerson}, which cannot be changed (RFC 4512, 3.3). */
    CLASS_MISSING(true),
    /** The entry says it is the copy of an account that does not exist. */
    MARK_UNKNOWN(true),
    SAME_PERSON_TWICE(false),
    SEVERAL_ACCOUNTS(false),
    WEAK_MATCH(false),
    /** It agrees with an account in one thing and contradicts it in another. */
    CONTRADICTION(false);

    private final boolean blocking;

    Doubt(boolean blocking) {
        this.blocking = blocking;
    }

    /** Whether it has to be mended before an account can be opened, whatever anybody says. */
    public boolean blocking() {
        return blocking;
    }

    static String[] blockers() {
        return Stream.of(values()).filter(Doubt::blocking).map(Doubt::name).toArray(String[]::new);
    }
}
