package io.gatehouse.provisioning;

import io.gatehouse.directory.Adoption;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.EntryQuery;
import io.gatehouse.directory.GroupName;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one account is to look in the directory: its entry and the groups it is in.
 *
 * @param formerUsernames what it must not be called any more, neither by its entry nor in a group
 * @param adoption the entry of others that is to become this one; null when none is, or it has
 */
public record WantedState(
        DirectoryEntry entry,
        SortedSet<GroupName> groups,
        Set<String> formerUsernames,
        @Nullable Adoption adoption) {

    public WantedState(DirectoryEntry entry, Set<GroupName> groups) {
        this(entry, groups, Set.of());
    }

    public WantedState(DirectoryEntry entry, Set<GroupName> groups, Set<String> formerUsernames) {
        this(entry, Collections.unmodifiableSortedSet(new TreeSet<>(groups)), Set.copyOf(formerUsernames), null);
    }

    WantedState adopting(@Nullable Adoption agreed) {
        return new WantedState(entry, groups, formerUsernames, agreed);
    }

    public EntryQuery query() {
        return new EntryQuery(entry.key(), groups, formerUsernames, adoption);
    }
}
