package io.gatehouse.reconciliation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import java.util.UUID;

/** Somebody started, stopped or resumed a comparison of the whole directory. */
public record ReconciliationControlled(UUID run, Step step) implements Journaled {

    /** What was asked for. */
    public enum Step {
        STARTED("reconciliation.started"),
        STOPPED("reconciliation.stopped"),
        RESUMED("reconciliation.resumed");

        private final String act;

        Step(String act) {
            this.act = act;
        }
    }

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of(step.act, JournalObject.directory("reconciliation " + run));
    }
}
