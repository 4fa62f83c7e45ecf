package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** Something happened to an account. Heard synchronously, in the transaction of the change. */
public sealed interface AccountEvent extends Journaled
        permits DesiredStateChanged,
                AccountAdopted,
                AccountActivated,
                ActivationRequested,
                PasswordResetRequested,
                GrantProposed,
                GrantProposalDismissed {

    /** The account right after it happened. */
    AccountSnapshot snapshot();

    default AccountId account() {
        return snapshot().id();
    }

    default long revision() {
        return snapshot().revision();
    }

    /** A journal entry about the account; at its organization when there is exactly one. */
    default JournalEntry entry(String act) {
        var entry = JournalEntry.of(act, JournalObject.account(account()))
                .with("username", snapshot().username())
                .with("name", snapshot().name().full())
                .with("revision", Long.toString(revision()));
        var affiliations = snapshot().affiliations();
        return affiliations.size() == 1 ? entry.at(affiliations.getFirst().organization()) : entry;
    }
}
