package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import java.time.Duration;
import java.util.List;

/**
 * Requests have waited for staff longer than they should. Each is told of once.
 *
 * @param references the longest waiting first
 */
public record ServiceLevelMissed(List<String> references, Duration level) implements Journaled {

    private static final int NAMED = 50;

    public ServiceLevelMissed {
        references = List.copyOf(references);
    }

    @Override
    public JournalEntry journalEntry() {
        return JournalEntry.of("service-level.missed", new JournalObject("SERVICE_LEVEL", "requests"))
                .with("requests", references.size())
                .with("days", level.toDays())
                .with(
                        "references",
                        String.join(", ", references.stream().limit(NAMED).toList()));
    }
}
