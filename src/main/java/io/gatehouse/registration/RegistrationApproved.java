package io.gatehouse.registration;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.journal.JournalEntry;

/** A registration was approved and its account opened, in the same transaction. */
public record RegistrationApproved(RegistrationDetails registration, AccountSnapshot account)
        implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        var affiliation = account.affiliations().getFirst();
        return entry("registration.approved")
                .at(affiliation.organization())
                .with("username", account.username())
                .with("organization", affiliation.organizationName());
    }
}
