package io.gatehouse.account;

import org.jspecify.annotations.Nullable;

/**
 * Something a closed account had that it does not get back, or a grant that is not taken along to another organization.
 *
 * @param entitlement as the catalogue calls it; null for the affiliation itself
 */
public record LeftOut(String organizationName, @Nullable String entitlement, Why why) {

    /** What stands against it. */
    public enum Why {
        /** The organization does not participate any more. */
        NOT_PARTICIPATING,
        /** The catalogue does not have it any more. */
        NOT_IN_CATALOGUE,
        /** Its last day is over. */
        EXPIRED,
        /** It is privileged: two people grant it anew. */
        TWO_PEOPLE
    }

    String words() {
        return entitlement == null ? organizationName : entitlement + " (" + organizationName + ")";
    }
}
