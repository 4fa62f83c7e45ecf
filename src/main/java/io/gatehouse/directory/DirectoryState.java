package io.gatehouse.directory;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person as found in the directory: the entry, the groups of our tree that list it, and which of the groups asked about
 * do not exist.
 *
 * @param formerly the groups that list the person under a former username, by that username
 * @param id what the server calls the account's entry, wherever it lies; null when it has none
 * @param references groups of others that list the adopted entry where it lay before, or did when that was agreed
 * @param named groups anywhere that list the person under a former username
 */
public record DirectoryState(
        EntryState entry,
        Set<GroupName> memberships,
        Set<GroupName> missingGroups,
        Map<String, Set<GroupName>> formerly,
        @Nullable EntryId id,
        Set<Adoption.Reference> references,
        Set<FormerReference> named) {

    public DirectoryState {
        memberships = Set.copyOf(memberships);
        missingGroups = Set.copyOf(missingGroups);
        formerly = Map.copyOf(formerly);
        references = Set.copyOf(references);
        named = Set.copyOf(named);
    }

    public DirectoryState(
            EntryState entry,
            Set<GroupName> memberships,
            Set<GroupName> missingGroups,
            Map<String, Set<GroupName>> formerly,
            @Nullable EntryId id) {
        this(entry, memberships, missingGroups, formerly, id, Set.of(), Set.of());
    }

    public DirectoryState(EntryState entry, Set<GroupName> memberships, Set<GroupName> missingGroups) {
        this(entry, memberships, missingGroups, Map.of(), null);
    }

    public static DirectoryState unknown(DirectoryFailure failure) {
        return new DirectoryState(new EntryState.Unknown(failure), Set.of(), Set.of());
    }

    /** Nothing there yet: what a plan is made against while the directory cannot be read. */
    public static DirectoryState nothing() {
        return new DirectoryState(new EntryState.Absent(), Set.of(), Set.of());
    }
}
