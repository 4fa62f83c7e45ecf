package io.gatehouse.catalog;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A lead decided what has to be proven before an entitlement is granted. */
public record ChecklistChanged(Entitlement entitlement, Set<ChecklistItem> before, Set<ChecklistItem> after)
        implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("entitlement.checklist-changed", JournalObject.entitlement(entitlement.code()))
                .with("entitlement", entitlement.label())
                .with("items", said(before) + " → " + said(after));
    }

    private static String said(Set<ChecklistItem> items) {
        return items.isEmpty()
                ? "–"
                : new TreeSet<>(items).stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
