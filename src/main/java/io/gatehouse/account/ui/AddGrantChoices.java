package io.gatehouse.account.ui;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationFilter;
import io.gatehouse.organization.OrganizationService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be granted to a person, and where. */
class AddGrantChoices {

    private final List<Entitlement> entitlements;
    private final OrganizationService organizations;
    private final AccountSnapshot account;

    AddGrantChoices(Catalog catalog, OrganizationService organizations, AccountSnapshot account) {
        this.entitlements = catalog.all().stream()
                .filter(entitlement -> entitlement.kind() != EntitlementKind.ACCESS_LEVEL)
                .toList();
        this.organizations = organizations;
        this.account = account;
    }

    /** Services and roles that the person does not hold there yet. */
    List<Entitlement> notYetHeld(OrganizationId at) {
        var held = held(at);
        return entitlements.stream()
                .filter(entitlement -> !held.contains(entitlement.code()))
                .toList();
    }

    private Set<String> held(OrganizationId at) {
        return account.affiliations().stream()
                .filter(affiliation -> affiliation.organization().equals(at))
                .flatMap(affiliation -> affiliation.grants().stream())
                .map(grant -> grant.entitlement())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where the person works, when that is one place only. */
    Optional<OrganizationDetails> onlyOrganization() {
        var affiliations = account.affiliations();
        return affiliations.size() == 1
                ? organizations.find(affiliations.getFirst().organization())
                : Optional.empty();
    }

    List<OrganizationDetails> participating(String typed, int offset, int limit) {
        return organizations.list(new OrganizationFilter(typed, true), offset, limit);
    }

    int participating(String typed) {
        return organizations.count(new OrganizationFilter(typed, true));
    }
}
