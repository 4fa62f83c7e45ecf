package io.gatehouse.provisioning;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.directory.GroupName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which groups are Gatehouse's to fill: those of the catalogue, and to empty: those that are still called as they once were. A
 * group beside them belongs to somebody else.
 */
record GroupOwnership(Set<String> services, Set<String> roles, FormerNames former) {

    GroupOwnership(Set<String> services, Set<String> roles) {
        this(services, roles, FormerNames.NONE);
    }

    /** @param organizations former short names by the present one */
    static GroupOwnership of(Collection<Entitlement> catalogue, Map<String, List<String>> organizations) {
        return new GroupOwnership(
                groups(catalogue, EntitlementKind.SERVICE),
                groups(catalogue, EntitlementKind.ROLE),
                FormerNames.of(catalogue, organizations));
    }

    boolean covers(GroupName group) {
        return switch (group) {
            case GroupName.Service service -> services.contains(service.cn()) || former.hasService(service.cn());
            case GroupName.Role role -> isRole(role.cn());
            case GroupName.OfOrganization part -> part.cn().equals(GroupName.MEMBERSHIP) || isRole(part.cn());
        };
    }

    private boolean isRole(String cn) {
        return roles.contains(cn) || former.hasRole(cn);
    }

    private static Set<String> groups(Collection<Entitlement> catalogue, EntitlementKind kind) {
        return catalogue.stream()
                .filter(entitlement -> entitlement.kind() == kind)
                .flatMap(entitlement -> Stream.ofNullable(entitlement.group()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
