package io.gatehouse.account;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What can be granted, and where. */
@Component
class GrantCatalog {

    private final Catalog catalog;
    private final OrganizationService organizations;

    GrantCatalog(Catalog catalog, OrganizationService organizations) {
        this.catalog = catalog;
        this.organizations = organizations;
    }

    /** A service or role; an access level belongs to the person and is no grant. */
    Entitlement entitlement(String code) {
        var entitlement = catalog.require(code);
        if (entitlement.kind() == EntitlementKind.ACCESS_LEVEL) {
            throw new AccountRefusedException("accessLevel");
        }
        return entitlement;
    }

    OrganizationDetails organization(OrganizationId id) {
        return Objects.requireNonNull(organizations.byId(List.of(id)).get(id), "organization " + id);
    }

    /** An organization that can be granted something: it participates, or is the exchange itself. */
    OrganizationDetails participating(OrganizationId id) {
        var organization = organization(id);
        if (!organization.participating() && !organization.exchange()) {
            throw new AccountRefusedException("notParticipating");
        }
        return organization;
    }
}
