package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;

/** Suspended access was opened again. */
public record AccountReinstated(AccountSnapshot snapshot, String note) implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.reinstated").with("note", note);
    }
}
