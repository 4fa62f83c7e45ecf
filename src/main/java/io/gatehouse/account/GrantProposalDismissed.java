package io.gatehouse.account;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.organization.OrganizationDetails;

/** A proposed privileged grant was not confirmed; nothing was granted. */
public record GrantProposalDismissed(
        AccountSnapshot snapshot, OrganizationDetails organization, Entitlement entitlement) implements AccountEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.grant-dismissed")
                .at(organization.id())
                .with("organization", organization.legalName())
                .with("entitlement", entitlement.label())
                .with("code", entitlement.code());
    }
}
