package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;

/** The person chose a password for the first time. */
public record AccountActivated(AccountSnapshot snapshot) implements AccountEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.activated");
    }
}
