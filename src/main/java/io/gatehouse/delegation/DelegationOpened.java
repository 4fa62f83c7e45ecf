package io.gatehouse.delegation;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.Journaled;

/** A delegation began. */
public record DelegationOpened(DelegationDetails delegation) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return DelegationJournal.entry("delegation.opened", delegation);
    }
}
