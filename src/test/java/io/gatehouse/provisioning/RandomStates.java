package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Adoption;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.FormerReference;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.directory.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wanted and actual states at random, reproducible by their seed: few names, so that they often meet. */
final class RandomStates {

    static final GroupOwnership OWNERSHIP = new GroupOwnership(Set.of("s0", "s1", "s2", "s3"), Set.of("r0", "r1"));

    static final List<String> FORMER = List.of("older", "oldest");

    private final Random random;
    private final EntryKey key;

    RandomStates(long seed) {
        random = new Random(seed);
        key = new EntryKey(
                new AccountId(new UUID(random.nextLong(), random.nextLong())), "user" + random.nextInt(1000));
    }

    WantedState wanted() {
        var groups = new HashSet<GroupName>();
        for (var group : everyGroup()) {
            if (OWNERSHIP.covers(group) && random.nextBoolean()) {
                groups.add(group);
            }
        }
        return random.nextInt(3) == 0
                ? new WantedState(closed(entry()), Set.of(), Set.copyOf(FORMER))
                : new WantedState(entry(), groups, Set.copyOf(FORMER));
    }

    /** Has groups of others in it, and may lack groups that are wanted. */
    DirectoryState actual(WantedState wanted) {
        var memberships = some(everyGroup());
        var missing = new HashSet<>(some(everyGroup()));
        missing.removeAll(memberships);
        var formerly = new HashMap<String, Set<GroupName>>();
        for (var username : FORMER) {
            var groups = new HashSet<>(some(everyGroup()));
            groups.removeAll(missing);
            formerly.put(username, random.nextBoolean() ? groups : Set.of());
        }
        var entry = state(wanted.entry().key());
        return new DirectoryState(entry, memberships, missing, formerly, null, Set.of(), named(formerly));
    }

    /** The groups of our tree and, now and then, one that lies elsewhere. */
    private Set<FormerReference> named(Map<String, Set<GroupName>> formerly) {
        var named = new HashSet<FormerReference>();
        formerly.forEach((username, groups) -> {
            groups.forEach(group -> named.add(reference(group.path(), group, username)));
            if (random.nextInt(3) == 0) {
                named.add(reference("cn=vpn", null, username));
            }
        });
        return named;
    }

    private static FormerReference reference(String name, @Nullable GroupName group, String username) {
        return new FormerReference(new Adoption.Reference(name, "member"), group, dn(username));
    }

    static String dn(String username) {
        return "uid=" + username;
    }

    /** Of everything a life can leave behind: former names, the bin for an open account, the people for a closed one. */
    private EntryState state(EntryKey wanted) {
        var other = wanted.recycled() ? Place.PEOPLE : Place.BIN;
        var former = wanted.called(FORMER.get(random.nextInt(FORMER.size())));
        var found = at(wanted, entry());
        return switch (random.nextInt(6)) {
            case 0 -> new EntryState.Absent();
            case 1 -> new EntryState.Displaced(found, former);
            case 2 -> new EntryState.Displaced(found, wanted.in(other));
            case 3 -> new EntryState.Displaced(found, former.in(other));
            default -> new EntryState.Present(found);
        };
    }

    private static DirectoryEntry closed(DirectoryEntry entry) {
        return at(entry.key().in(Place.BIN), new DirectoryEntry(entry.key(), entry.attributes(), false));
    }

    private static DirectoryEntry at(EntryKey key, DirectoryEntry entry) {
        return new DirectoryEntry(key, entry.attributes(), entry.enabled());
    }

    DirectoryState equalTo(WantedState wanted) {
        return new DirectoryState(new EntryState.Present(wanted.entry()), wanted.groups(), Set.of());
    }

    private DirectoryEntry entry() {
        Map<String, List<String>> attributes = new TreeMap<>();
        for (var name : OwnedAttributes.ALL) {
            var values = new ArrayList<String>();
            for (int i = random.nextInt(3); i > 0; i--) {
                values.add("value" + random.nextInt(3));
            }
            attributes.put(name, values);
        }
        return new DirectoryEntry(key, attributes, random.nextBoolean());
    }

    private Set<GroupName> some(List<GroupName> groups) {
        var some = new HashSet<GroupName>();
        for (var group : groups) {
            if (random.nextInt(3) == 0) {
                some.add(group);
            }
        }
        return some;
    }

    private static List<GroupName> everyGroup() {
        var groups = new ArrayList<GroupName>();
        for (int i = 0; i < 6; i++) {
            groups.add(new GroupName.Service("s" + i));
        }
        for (int i = 0; i < 4; i++) {
            groups.add(new GroupName.Role("r" + i));
        }
        for (var organization : List.of("alder", "birch")) {
            groups.add(GroupName.membersOf(organization));
            groups.add(new GroupName.OfOrganization(organization, "r0"));
            groups.add(new GroupName.OfOrganization(organization, "friends"));
        }
        return groups;
    }
}
