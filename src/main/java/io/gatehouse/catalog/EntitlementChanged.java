package io.gatehouse.catalog;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entitlement was edited; the journal tells each value before and after. */
public record EntitlementChanged(Entitlement before, Entitlement after) implements Journaled {

    public boolean groupRenamed() {
        return !Objects.equals(before.group(), after.group());
    }

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("entitlement.changed", JournalObject.entitlement(after.code()))
                .with("entitlement", after.label())
                .with("changes", String.join("; ", changes()));
    }

    private List<String> changes() {
        var changes = new ArrayList<String>();
        note(changes, "label", before.label(), after.label());
        note(changes, "sentence", before.sentence(), after.sentence());
        note(changes, "group", before.group(), after.group());
        return changes;
    }

    private static void note(List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + ": " + (before == null ? "–" : before) + " → " + (after == null ? "–" : after));
        }
    }
}
