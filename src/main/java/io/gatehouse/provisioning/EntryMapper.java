package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementKind;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.directory.Place;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From an account as it should be to the entry and groups that make it so. */
final class EntryMapper {

    private final Map<String, Entitlement> catalogue;

    EntryMapper(Collection<Entitlement> catalogue) {
        this.catalogue = catalogue.stream().collect(Collectors.toMap(Entitlement::code, Function.identity()));
    }

    WantedState map(AccountSnapshot account) {
        var place = account.state() == AccountState.CLOSED ? Place.BIN : Place.PEOPLE;
        var key = new EntryKey(account.id(), account.username(), place);
        var enabled = account.state() == AccountState.ACTIVE;
        return new WantedState(
                new DirectoryEntry(key, attributes(account), enabled), groups(account), account.formerUsernames());
    }

    private static Map<String, List<String>> attributes(AccountSnapshot account) {
        var attributes = new TreeMap<String, List<String>>();
        var name = List.of(account.name().full());
        attributes.put(OwnedAttributes.COMMON_NAME, name);
        attributes.put(OwnedAttributes.DISPLAY_NAME, name);
        attributes.put(OwnedAttributes.SURNAME, List.of(account.name().last()));
        attributes.put(OwnedAttributes.GIVEN_NAME, List.of(account.name().first()));
        attributes.put(OwnedAttributes.MAIL, List.of(account.email().value()));
        attributes.put(OwnedAttributes.TELEPHONE, text(account.phone()));
        attributes.put(OwnedAttributes.TITLE, text(account.jobTitle()));
        attributes.put(OwnedAttributes.ORGANIZATION, organizations(account));
        attributes.put(OwnedAttributes.REGISTRATION_ID, text(account.registration()));
        attributes.put(OwnedAttributes.NPI, text(account.npi()));
        attributes.put(OwnedAttributes.STATUS, List.of(status(account.state())));
        attributes.put(OwnedAttributes.DIRECT_ADDRESS, text(account.directAddress()));
        attributes.put(OwnedAttributes.ACCESS_LEVEL, text(account.accessLevel()));
        return attributes;
    }

    private static String status(AccountState state) {
        return state == AccountState.ACTIVE
                ? OwnedAttributes.ACTIVE
                : state.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? List.of() : List.of(value.toString());
    }

    /** Directories compare these without regard to case, so two names that differ only in it are one value. */
    private static List<String> organizations(AccountSnapshot account) {
        var names = new TreeMap<String, String>();
        account.affiliations().stream()
                .filter(affiliation -> !affiliation.suspended())
                .map(AffiliationSnapshot::organizationName)
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }

    private Set<GroupName> groups(AccountSnapshot account) {
        var groups = new HashSet<GroupName>();
        for (var affiliation : account.effectiveAffiliations()) {
            groups.add(GroupName.membersOf(affiliation.organizationShortName()));
            affiliation.grants().stream()
                    .map(GrantSnapshot::entitlement)
                    .forEach(code -> addGroups(groups, code, affiliation.organizationShortName()));
        }
        return groups;
    }

    private void addGroups(Set<GroupName> groups, String code, String organization) {
        var entitlement = catalogue.get(code);
        var group = entitlement == null ? null : entitlement.group();
        if (entitlement == null || group == null) {
            return;
        }
        if (entitlement.kind() == EntitlementKind.SERVICE) {
            groups.add(new GroupName.Service(group));
        } else if (entitlement.kind() == EntitlementKind.ROLE) {
            groups.add(new GroupName.Role(group));
            groups.add(new GroupName.OfOrganization(organization, group));
        }
    }
}
