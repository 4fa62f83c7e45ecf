package io.gatehouse.reconciliation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** The mass-change brake began to hold. */
public record MassChangeHeld(BrakeState.Rule rule, long changes, long allowed) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("directory.mass-change-held", JournalObject.directory("mass-change brake"))
                .because(rule.name())
                .with("changes", changes)
                .with("allowed", allowed);
    }
}
