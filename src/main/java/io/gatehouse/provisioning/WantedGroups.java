package io.gatehouse.provisioning;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.directory.GroupName;
import io.gatehouse.organization.OrganizationFilter;
import io.gatehouse.organization.OrganizationService;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The groups that are to exist whoever is in them: of services, of roles, and of every participating organization. */
record WantedGroups(Supplier<List<Entitlement>> catalogue, OrganizationService organizations)
        implements Supplier<Collection<GroupName>> {

    @Override
    public Set<GroupName> get() {
        var groups = new HashSet<GroupName>();
        var entitlements = catalogue.get();
        names(of(entitlements, EntitlementKind.SERVICE))
                .map(GroupName.Service::new)
                .forEach(groups::add);
        names(of(entitlements, EntitlementKind.ROLE)).map(GroupName.Role::new).forEach(groups::add);
        var offered = names(of(entitlements, EntitlementKind.ROLE).filter(Entitlement::offered))
                .toList();
        var participating = new OrganizationFilter("", true);
        for (var organization : organizations.list(participating, 0, OrganizationService.COUNTED)) {
            groups.add(GroupName.membersOf(organization.shortName()));
            offered.forEach(role -> groups.add(new GroupName.OfOrganization(organization.shortName(), role)));
        }
        return groups;
    }

    private static Stream<Entitlement> of(List<Entitlement> entitlements, EntitlementKind kind) {
        return entitlements.stream().filter(entitlement -> entitlement.kind() == kind);
    }

    private static Stream<String> names(Stream<Entitlement> entitlements) {
        return entitlements.map(Entitlement::group).flatMap(Stream::ofNullable);
    }
}
