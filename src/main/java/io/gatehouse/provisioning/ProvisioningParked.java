package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** The directory refuses an account for a lasting reason; somebody has to look at it. */
public record ProvisioningParked(AccountId account, long revision, int code, String message) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("account.provisioning-parked", JournalObject.account(account))
                .failed()
                .because(message)
                .with("revision", revision)
                .with("code", code);
    }
}
