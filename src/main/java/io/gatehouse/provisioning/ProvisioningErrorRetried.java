package io.gatehouse.provisioning;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** Somebody had all accounts with the same failure tried again at once. */
public record ProvisioningErrorRetried(ProvisioningError error, int accounts) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("directory.error-retried", JournalObject.directory("provisioning"))
                .with("code", error.code())
                .with("message", error.message())
                .with("accounts", accounts);
    }
}
