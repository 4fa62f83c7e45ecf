package io.gatehouse.reconciliation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** Something in the directory is a question again. */
public record KnownForgotten(String subject, String reason) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("directory.known-forgotten", JournalObject.directory(subject))
                .because(reason)
                .with("subject", subject);
    }
}
