package io.gatehouse.reconciliation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** A comparison of the whole directory came to its end, or to one from which nothing follows. */
public record ReconciliationFinished(ReconciliationRun run) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        var act = run.state() == ReconciliationRun.State.COMPLETE
                ? JournalEntry.of("reconciliation.completed", object())
                : JournalEntry.of("reconciliation.cut-short", object()).failed().because(run.problem());
        return act.with("accounts", run.compared()).with("findings", run.findings());
    }

    private JournalObject object() {
        return JournalObject.directory("reconciliation " + run.id());
    }
}
