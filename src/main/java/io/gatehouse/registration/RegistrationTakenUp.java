package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** A member of staff began to work on a registration. */
public record RegistrationTakenUp(RegistrationDetails registration) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.taken-up");
    }
}
