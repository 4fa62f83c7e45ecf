package io.gatehouse.reconciliation.merge;

import io.gatehouse.common.AccountId;
import java.util.HashSet;
import java.util.List;

/**
 * How one account should be found, as little of it as comparing takes.
 *
 * @param digest what its entry should say, see {@link EntryDigest}
 * @param groups the numbers of the groups that should list it
 */
public record Wanted(String username, AccountId account, byte[] digest, List<Integer> groups) {

    /** Whether this is exactly what was found. */
    public boolean is(Found found) {
        return found.entries().stream().anyMatch(entry -> entry.is(account, digest))
                && found.groups().size() == groups.size()
                && new HashSet<>(found.groups()).containsAll(groups);
    }
}
