package io.gatehouse.account;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.organization.OrganizationDetails;

/** A grant was taken away, or its validity ended. */
public record GrantRemoved(
        AccountSnapshot snapshot, OrganizationDetails organization, Entitlement entitlement, boolean expired)
        implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.grant-removed")
                .at(organization.id())
                .with("organization", organization.legalName())
                .with("entitlement", entitlement.label())
                .with("code", entitlement.code())
                .with("expired", Boolean.toString(expired));
    }
}
