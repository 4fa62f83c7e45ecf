package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;

/** A new activation link is to be mailed. */
public record ActivationRequested(AccountSnapshot snapshot) implements AccountEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.activation-requested");
    }
}
