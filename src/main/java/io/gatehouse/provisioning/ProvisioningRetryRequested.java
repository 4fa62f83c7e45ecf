package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** Somebody asked for an account to be compared with the directory again. */
public record ProvisioningRetryRequested(AccountId account) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("account.provisioning-retried", JournalObject.account(account));
    }
}
