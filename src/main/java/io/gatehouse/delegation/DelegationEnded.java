package io.gatehouse.delegation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.Journaled;

/** A delegation ended. */
public record DelegationEnded(DelegationDetails delegation) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return DelegationJournal.entry("delegation.ended", delegation);
    }
}
