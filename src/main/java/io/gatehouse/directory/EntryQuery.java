package io.gatehouse.directory;

import java.util.Set;

/** Asks for one person's state, and whether the groups exist that the person is to be in. */
public record EntryQuery(EntryKey key, Set<GroupName> groups) {

    public EntryQuery {
        groups = Set.copyOf(groups);
    }
}
