package io.gatehouse.account;

import io.gatehouse.journal.JournalEntry;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an account says about its person was corrected. */
public record AccountCorrected(AccountSnapshot snapshot, PersonFacts before, PersonFacts after)
        implements DesiredStateChanged {

    @Override
    public JournalEntry journalEntry() {
        return entry("account.corrected").with("changes", changes());
    }

    private String changes() {
        var changes = new ArrayList<String>();
        add(changes, before.name().full(), after.name().full());
        add(changes, before.email(), after.email());
        add(changes, before.phone(), after.phone());
        add(changes, before.jobTitle(), after.jobTitle());
        return String.join("; ", changes);
    }

    private static void add(ArrayList<String> changes, @Nullable Object old, @Nullable Object now) {
        if (!Objects.equals(old, now)) {
            changes.add("%s → %s".formatted(old == null ? "–" : old, now == null ? "–" : now));
        }
    }
}
