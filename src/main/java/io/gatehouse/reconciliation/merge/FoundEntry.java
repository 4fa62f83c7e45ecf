package io.gatehouse.reconciliation.merge;

import io.gatehouse.common.AccountId;
import java.util.Arrays;
import java.util.Optional;

/**
 * An entry that a scan came across, as little of it as comparing takes.
 *
 * @param inPlace it lies where an account of its username would
 * @param digest what it says on everything we own, see {@link EntryDigest}
 */
public record FoundEntry(String dn, boolean inPlace, Optional<AccountId> mark, byte[] digest) {

    /** Whether it is this account's copy, where it belongs and with this content. */
    public boolean is(AccountId account, byte[] wanted) {
        return inPlace && mark.filter(account::equals).isPresent() && Arrays.equals(digest, wanted);
    }
}
