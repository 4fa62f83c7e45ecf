package io.gatehouse.provisioning;

import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.EntryQuery;
import io.gatehouse.directory.GroupName;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How one account is to look in the directory: its entry and the groups it is in. */
public record WantedState(DirectoryEntry entry, SortedSet<GroupName> groups) {

    public WantedState(DirectoryEntry entry, Set<GroupName> groups) {
        this(entry, Collections.unmodifiableSortedSet(new TreeSet<>(groups)));
    }

    public EntryQuery query() {
        return new EntryQuery(entry.key(), groups);
    }
}
