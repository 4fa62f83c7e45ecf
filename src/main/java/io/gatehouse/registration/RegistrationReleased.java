package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** A member of staff gave a registration back to the queue. */
public record RegistrationReleased(RegistrationDetails registration) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.released");
    }
}
