package io.gatehouse.organization;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;

/** An organization was entered. */
public record OrganizationCreated(OrganizationDetails organization) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("organization.created", JournalObject.organization(organization.id()))
                .at(organization.id())
                .with("organization", organization.legalName())
                .with("participating", Boolean.toString(organization.participating()));
    }
}
