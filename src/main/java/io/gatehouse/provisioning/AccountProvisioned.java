package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/**
 * The directory has reached a revision of an account.
 *
 * @param changes how many steps it took
 */
public record AccountProvisioned(AccountId account, long revision, int changes) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("account.provisioned", JournalObject.account(account))
                .with("revision", revision)
                .with("changes", changes);
    }
}
