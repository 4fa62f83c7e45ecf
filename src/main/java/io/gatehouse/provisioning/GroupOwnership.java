package io.gatehouse.provisioning;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.directory.GroupName;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which groups are Gatehouse's to fill: those of the catalogue. A group beside them belongs to somebody else. */
record GroupOwnership(Set<String> services, Set<String> roles) {

    static GroupOwnership of(Collection<Entitlement> catalogue) {
        return new GroupOwnership(groups(catalogue, EntitlementKind.SERVICE), groups(catalogue, EntitlementKind.ROLE));
    }

    boolean covers(GroupName group) {
        return switch (group) {
            case GroupName.Service service -> services.contains(service.cn());
            case GroupName.Role role -> roles.contains(role.cn());
            case GroupName.OfOrganization part -> part.cn().equals(GroupName.MEMBERSHIP) || roles.contains(part.cn());
        };
    }

    private static Set<String> groups(Collection<Entitlement> catalogue, EntitlementKind kind) {
        return catalogue.stream()
                .filter(entitlement -> entitlement.kind() == kind)
                .flatMap(entitlement -> Stream.ofNullable(entitlement.group()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
