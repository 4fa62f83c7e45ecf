package io.gatehouse.reconciliation.adoption;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import java.util.UUID;

/**
 * Somebody decided something about an adoption as a whole, or it came to an end.
 *
 * @param what the source, or what was said about it
 * @param people how many it is about
 */
record AdoptionStep(UUID run, Kind kind, String what, long people) implements Journaled {

    enum Kind {
        STARTED("adoption.started"),
        STOPPED("adoption.stopped"),
        RESUMED("adoption.resumed"),
        MAPPED("adoption.mapped"),
        ANSWERED("adoption.answered"),
        DECIDED("adoption.decided"),
        COMPLETED("adoption.completed"),
        DISCARDED("adoption.discarded"),
        INVITED("adoption.invited");

        private final String act;

        Kind(String act) {
            this.act = act;
        }
    }

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of(kind.act, JournalObject.directory("adoption " + run))
                .with("what", what)
                .with("people", Long.toString(people));
    }
}
