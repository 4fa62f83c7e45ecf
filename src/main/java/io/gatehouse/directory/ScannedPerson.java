package io.gatehouse.directory;

import io.gatehouse.common.AccountId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry below the people or in the recycle bin as a scan came across it.
 *
 * @param username folded as directories compare it; empty when the entry has none
 * @param inPlace it lies where an account of this username would, open or closed as the key of {@code entry} says
 * @param mark whose copy it says to be
 * @param cn its first common name
 * @param entry what we own of it
 * @param id what the server calls it, whatever its name becomes; null when the server does not say
 */
public record ScannedPerson(
        String dn,
        String username,
        boolean inPlace,
        Optional<AccountId> mark,
        @Nullable String cn,
        DirectoryEntry entry,
        @Nullable EntryId id) {

    public ScannedPerson(
            String dn,
            String username,
            boolean inPlace,
            Optional<AccountId> mark,
            @Nullable String cn,
            DirectoryEntry entry) {
        this(dn, username, inPlace, mark, cn, entry, null);
    }
}
