package io.gatehouse.reconciliation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** Somebody had all findings of a kind repaired at once. */
public record FindingsAnswered(int accounts, String which) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("directory.repairs-requested", JournalObject.directory("reconciliation"))
                .with("accounts", accounts)
                .with("which", which);
    }
}
