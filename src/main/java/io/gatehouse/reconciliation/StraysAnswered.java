package io.gatehouse.reconciliation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** Somebody had all members that no account is for taken out of their groups at once. */
public record StraysAnswered(int members, String reason) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("directory.removals-requested", JournalObject.directory("reconciliation"))
                .because(reason)
                .with("members", members);
    }
}
