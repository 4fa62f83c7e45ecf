package io.gatehouse.account;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import java.util.Collection;
import java.util.Comparator;
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

    boolean anyPrivileged(Collection<String> codes) {
        return codes.stream().map(this::entitlement).anyMatch(Entitlement::privileged);
    }

    /** What codes are called, in the order of the catalogue. */
    List<String> labels(Collection<String> codes) {
        return codes.stream()
                .map(this::entitlement)
                .sorted(Comparator.comparingInt(Entitlement::position))
                .map(Entitlement::label)
                .toList();
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
