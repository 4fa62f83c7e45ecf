package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;

/** An account got another username; the former one stays its own for ever. */
public record AccountRenamed(AccountSnapshot snapshot, String formerly, String note) implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.renamed").with("formerly", formerly).with("note", note);
    }
}
