package io.gatehouse.directory;

import java.util.Set;

/**
 * One person as found in the directory: the entry, the groups of our tree that list it, and which of the groups asked about
 * do not exist.
 */
public record DirectoryState(EntryState entry, Set<GroupName> memberships, Set<GroupName> missingGroups) {

    public DirectoryState {
        memberships = Set.copyOf(memberships);
        missingGroups = Set.copyOf(missingGroups);
    }

    public static DirectoryState unknown(DirectoryFailure failure) {
        return new DirectoryState(new EntryState.Unknown(failure), Set.of(), Set.of());
    }

    /** Nothing there yet: what a plan is made against while the directory cannot be read. */
    public static DirectoryState nothing() {
        return new DirectoryState(new EntryState.Absent(), Set.of(), Set.of());
    }
}
