package io.gatehouse.reconciliation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import java.time.Instant;

/** A support lead released the mass-change brake and said why. */
public record MassChangeReleased(String reason, Instant until) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("directory.mass-change-released", JournalObject.directory("mass-change brake"))
                .because(reason)
                .with("until", until);
    }
}
