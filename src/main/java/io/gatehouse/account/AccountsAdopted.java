package io.gatehouse.account;

import java.util.List;

/** The directory has to take over the entries of all of these new accounts; each is journaled by its {@link AccountAdopted}. */
public record AccountsAdopted(List<AccountSnapshot> snapshots) {

    public AccountsAdopted {
        snapshots = List.copyOf(snapshots);
    }
}
