package io.gatehouse.account;

import io.gatehouse.account.MovableGrant.Portability;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.organization.OrganizationDetails;

/** Tells whether a grant may go along to another organization. */
final class Portabilities {

    private Portabilities() {}

    static Portability of(Entitlement entitlement, OrganizationDetails to) {
        if (entitlement.privileged()) {
            return Portability.TWO_PEOPLE;
        }
        if (!hasWhatItTakes(entitlement, to)) {
            return Portability.NOT_OFFERED_THERE;
        }
        return entitlement.kind() == EntitlementKind.ROLE ? Portability.DROPPED : Portability.KEPT;
    }

    /** What an organization has to bring; the rest a person brings. */
    private static boolean hasWhatItTakes(Entitlement entitlement, OrganizationDetails to) {
        return entitlement.prerequisites().stream().allMatch(prerequisite -> switch (prerequisite) {
            case DIRECT_DOMAIN -> to.directDomain() != null;
            case PACS_DESTINATION -> to.pacsReady();
            case EMERGENCY_CARE -> to.emergencyCare();
            case TRAINING, DELIVERY_TARGET, NPI_OR_DELEGATION -> true;
        });
    }
}
