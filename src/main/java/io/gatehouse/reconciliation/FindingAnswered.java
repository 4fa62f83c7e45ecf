package io.gatehouse.reconciliation;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.Journaled;
import org.jspecify.annotations.Nullable;

/** Somebody answered a finding. */
public record FindingAnswered(
        @Nullable AccountId account,
        String subject,
        FindingState answer,
        @Nullable String reason) implements Journaled {

    @Override
    public JournalEntry journalEntry() {
        var object = account == null ? JournalObject.directory(subject) : JournalObject.account(account);
        var entry = switch (answer) {
            case KNOWN -> JournalEntry.of("directory.finding-noted", object);
            case TAKEN_OVER -> JournalEntry.of("directory.value-taken-over", object);
            case REMOVAL -> JournalEntry.of("directory.removal-requested", object);
            default -> JournalEntry.of("directory.repair-requested", object);
        };
        return entry.because(reason).with("subject", subject);
    }
}
