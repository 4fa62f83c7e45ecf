package io.gatehouse.provisioning;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.directory.GroupName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What groups and units of organizations may still be called in the directory, by their present names, the latest first. */
record FormerNames(
        Map<String, List<String>> services, Map<String, List<String>> roles, Map<String, List<String>> organizations) {

    static final FormerNames NONE = new FormerNames(Map.of(), Map.of(), Map.of());

    static FormerNames of(Collection<Entitlement> catalogue, Map<String, List<String>> organizations) {
        return new FormerNames(
                groups(catalogue, EntitlementKind.SERVICE), groups(catalogue, EntitlementKind.ROLE), organizations);
    }

    /** Of a group of an organization, first those in the unit as it is called now. */
    List<GroupName> of(GroupName group) {
        return switch (group) {
            case GroupName.Service service ->
                former(services, service.cn())
                        .<GroupName>map(GroupName.Service::new)
                        .toList();
            case GroupName.Role role ->
                former(roles, role.cn()).<GroupName>map(GroupName.Role::new).toList();
            case GroupName.OfOrganization part ->
                withFormer(organizations, part.organization())
                        .flatMap(organization -> withFormer(roles, part.cn())
                                .<GroupName>map(cn -> new GroupName.OfOrganization(organization, cn)))
                        .filter(name -> !name.equals(part))
                        .toList();
        };
    }

    boolean hasService(String cn) {
        return services.values().stream().anyMatch(names -> names.contains(cn));
    }

    boolean hasRole(String cn) {
        return roles.values().stream().anyMatch(names -> names.contains(cn));
    }

    private static Stream<String> withFormer(Map<String, List<String>> names, String present) {
        return Stream.concat(Stream.of(present), former(names, present));
    }

    private static Stream<String> former(Map<String, List<String>> names, String present) {
        return names.getOrDefault(present, List.of()).stream();
    }

    private static Map<String, List<String>> groups(Collection<Entitlement> catalogue, EntitlementKind kind) {
        return catalogue.stream()
                .filter(entitlement -> entitlement.kind() == kind)
                .filter(entitlement -> entitlement.group() != null
                        && !entitlement.formerGroups().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        entitlement -> String.valueOf(entitlement.group()), Entitlement::formerGroups));
    }
}
