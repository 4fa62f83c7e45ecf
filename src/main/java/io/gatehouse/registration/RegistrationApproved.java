package io.gatehouse.registration;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.journal.JournalEntry;

/** A registration was approved and its account opened, or more added to the one it is linked to, in the same transaction. */
public record RegistrationApproved(RegistrationDetails registration, AccountSnapshot account)
        implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.approved")
                .at(registration.organization())
                .with("username", account.username())
                .with("organization", organization());
    }

    private String organization() {
        return account.affiliations().stream()
                .filter(affiliation -> affiliation.organization().equals(registration.organization()))
                .map(AffiliationSnapshot::organizationName)
                .findFirst()
                .orElseThrow();
    }
}
