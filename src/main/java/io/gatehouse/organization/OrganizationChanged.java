package io.gatehouse.organization;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An organization was edited; the journal tells each value before and after. */
public record OrganizationChanged(OrganizationDetails before, OrganizationDetails after) implements Journaled {

    /** Whether something changed that the directory says of its people. */
    public boolean renamed() {
        return !before.legalName().equals(after.legalName())
                || !before.shortName().equals(after.shortName());
    }

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("organization.changed", JournalObject.organization(after.id()))
                .at(after.id())
                .with("organization", after.legalName())
                .with("changes", String.join("; ", changes()));
    }

    private List<String> changes() {
        var changes = new ArrayList<String>();
        note(changes, "name", before.legalName(), after.legalName());
        note(changes, "name in the directory", before.shortName(), after.shortName());
        note(changes, "address", before.address().oneLine(), after.address().oneLine());
        note(changes, "phone", before.phone(), after.phone());
        note(changes, "participating", before.participating(), after.participating());
        note(changes, "emergency care", before.emergencyCare(), after.emergencyCare());
        note(changes, "Direct domain", before.directDomain(), after.directDomain());
        note(changes, "PACS", before.pacs(), after.pacs());
        note(changes, "mail domains", before.mailDomains(), after.mailDomains());
        return changes;
    }

    private static void note(List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + ": " + (before == null ? "–" : before) + " → " + (after == null ? "–" : after));
        }
    }
}
