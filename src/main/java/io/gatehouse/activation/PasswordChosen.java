package io.gatehouse.activation;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import io.gatehouse.security.TokenPurpose;

/** Somebody chose a password by a mailed link. */
public record PasswordChosen(AccountSnapshot snapshot, TokenPurpose by) implements Journaled {

    public AccountId account() {
        return snapshot.id();
    }

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("account.password-chosen", JournalObject.account(account()))
                .with("username", snapshot.username())
                .with("link", by.name());
    }
}
