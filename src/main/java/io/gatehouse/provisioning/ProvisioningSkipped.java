package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import org.jspecify.annotations.Nullable;

/** Somebody leaves an account that the directory refuses as it is, until it changes or is retried. */
public record ProvisioningSkipped(
        AccountId account, @Nullable Integer code, String reason) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("account.provisioning-skipped", JournalObject.account(account))
                .because(reason)
                .with("code", code);
    }
}
