package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.organization.OrganizationDetails;

/** A person left one of several organizations; access through the others goes on. */
public record AffiliationSuspended(
        AccountSnapshot snapshot, OrganizationDetails organization, SuspensionReason reason, String note)
        implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.affiliation-suspended")
                .at(organization.id())
                .because(reason.name())
                .with("organization", organization.legalName())
                .with("note", note);
    }
}
