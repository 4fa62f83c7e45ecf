package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;
import java.time.Instant;

/**
 * Somebody is to be reminded of something about a registration, for the only time on this occasion.
 *
 * @param until what happens without them happens then
 */
public record ReminderDue(ReminderKind kind, RegistrationDetails registration, Instant until)
        implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry(kind == ReminderKind.VOUCHING ? "registration.vouching-reminded" : "registration.reminded")
                .with("kind", kind)
                .with("until", until);
    }
}
