package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;

/** A link for choosing a new password is to be mailed. */
public record PasswordResetRequested(AccountSnapshot snapshot) implements AccountEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.password-reset-requested");
    }
}
