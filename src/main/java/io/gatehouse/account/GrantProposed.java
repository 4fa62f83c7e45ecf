package io.gatehouse.account;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.organization.OrganizationDetails;

/** A privileged grant was proposed; a second person has to confirm it. */
public record GrantProposed(AccountSnapshot snapshot, OrganizationDetails organization, Entitlement entitlement)
        implements AccountEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.grant-proposed")
                .at(organization.id())
                .with("organization", organization.legalName())
                .with("entitlement", entitlement.label())
                .with("code", entitlement.code());
    }
}
