package io.gatehouse.provisioning;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementGroups;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.GroupCensus;
import io.gatehouse.directory.GroupName;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.ShortNameEffects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what other names for groups do in the directory, before anybody decides. A directory in trouble is not waited for. */
@Component
class GroupEffects implements EntitlementGroups, ShortNameEffects {

    private final Directory directory;
    private final DirectoryCircuit circuit;
    private final Catalog catalog;
    private final MessageSource messages;

    GroupEffects(Directory directory, DirectoryCircuit circuit, Catalog catalog, MessageSource messages) {
        this.directory = directory;
        this.circuit = circuit;
        this.catalog = catalog;
        this.messages = messages;
    }

    /** A group as it is called and as it is to be called. */
    private record Naming(GroupName from, GroupName to) {}

    @Override
    public Optional<Set<String>> present() {
        var groups = new HashMap<String, GroupName>();
        catalog.current()
                .forEach(one -> group(one.kind(), one.group()).ifPresent(group -> groups.put(one.code(), group)));
        if (circuit.trouble().isPresent()) {
            return Optional.empty();
        }
        return directory
                .missing(groups.values())
                .map(missing -> groups.entrySet().stream()
                        .filter(one -> !missing.contains(one.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<String> renaming(Entitlement entitlement, String name) {
        var from = group(entitlement.kind(), entitlement.group());
        var to = group(entitlement.kind(), name);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        sentences.add(
                renaming(new Naming(from.get(), to.get()), "group", from.get().cn(), name));
        if (entitlement.kind() == EntitlementKind.ROLE) {
            sentences.add(text("organizations"));
        }
        sentences.add(text("others"));
        return sentences;
    }

    @Override
    public List<String> renaming(OrganizationDetails organization, String shortName) {
        var naming = new Naming(GroupName.membersOf(organization.shortName()), GroupName.membersOf(shortName));
        return List.of(renaming(naming, "unit", organization.shortName(), shortName), text("others"));
    }

    private String renaming(Naming naming, String what, String from, String to) {
        var asked = circuit.trouble().isPresent()
                ? Optional.<Map<GroupName, GroupCensus>>empty()
                : directory.census(List.of(naming.from(), naming.to()));
        if (asked.isEmpty()) {
            return text(what + ".unanswered", from, to);
        }
        var former = asked.get().get(naming.from());
        var isThere = asked.get().containsKey(naming.to());
        if (former == null) {
            return text(what + (isThere ? ".used" : ".made"), from, to);
        }
        return text(what + (isThere ? ".merged" : ".renamed"), from, to, former.people() + former.strangers());
    }

    private static Optional<GroupName> group(EntitlementKind kind, @Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return switch (kind) {
            case SERVICE -> Optional.of(new GroupName.Service(name));
            case ROLE -> Optional.of(new GroupName.Role(name));
            case ACCESS_LEVEL -> Optional.empty();
        };
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage("provisioning.naming." + key, arguments, Locale.US);
    }
}
