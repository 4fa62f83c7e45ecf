package io.gatehouse.registration.desk;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** A lead changed what everybody finds at the desk. */
record SharedViewChanged(SavedView view, Change change) implements Journaled {

    enum Change {
        SHARED,
        WITHDRAWN,
        RENAMED,
        REMOVED
    }

    @Override
    public JournalEntry journalEntry() {
        var act = "desk.view-" + change.name().toLowerCase(java.util.Locale.ROOT);
        return JournalEntry.of(act, new JournalObject("DESK_VIEW", view.id().toString()))
                .with("name", view.name())
                .with("query", view.query());
    }
}
