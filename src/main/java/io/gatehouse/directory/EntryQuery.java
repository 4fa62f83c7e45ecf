package io.gatehouse.directory;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one person's state, and whether the groups exist that the person is to be in.
 *
 * @param formerUsernames under which the entry may still lie, and groups may still list it
 * @param adoption the entry of others that is to become this person's; null when none is
 */
public record EntryQuery(
        EntryKey key,
        Set<GroupName> groups,
        Set<String> formerUsernames,
        @Nullable Adoption adoption) {

    public EntryQuery {
        groups = Set.copyOf(groups);
        formerUsernames = Set.copyOf(formerUsernames);
    }

    public EntryQuery(EntryKey key, Set<GroupName> groups, Set<String> formerUsernames) {
        this(key, groups, formerUsernames, null);
    }

    public EntryQuery(EntryKey key, Set<GroupName> groups) {
        this(key, groups, Set.of());
    }

    /** The account by the usernames it had. */
    Stream<EntryKey> formerKeys() {
        return formerUsernames.stream().map(username -> new EntryKey(key.account(), username));
    }

    /** Wherever the account's entry may rightly have been left. */
    Stream<EntryKey> possibleKeys() {
        return Stream.concat(Stream.of(key), formerKeys())
                .flatMap(one -> Stream.of(Place.values()).map(one::in));
    }
}
