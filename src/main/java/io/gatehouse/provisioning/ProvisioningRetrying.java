package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** Bringing an account into the directory failed for a passing reason. Told once per reason, not for every try. */
public record ProvisioningRetrying(AccountId account, long revision, int code, String message) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("account.provisioning-delayed", JournalObject.account(account))
                .failed()
                .because(message)
                .with("revision", revision)
                .with("code", code);
    }
}
