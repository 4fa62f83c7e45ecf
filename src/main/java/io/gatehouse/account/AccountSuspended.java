package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;

/** All access of a person was suspended. */
public record AccountSuspended(AccountSnapshot snapshot, SuspensionReason reason, String note)
        implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.suspended").because(reason.name()).with("note", note);
    }
}
