package io.gatehouse.account;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.organization.OrganizationDetails;

/** Something was granted. */
public record GrantAdded(AccountSnapshot snapshot, OrganizationDetails organization, Entitlement entitlement)
        implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.grant-added")
                .at(organization.id())
                .with("organization", organization.legalName())
                .with("entitlement", entitlement.label())
                .with("code", entitlement.code());
    }
}
