package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** No check finds any more why a registration was on hold: it is back on the desk. */
public record RegistrationReopened(RegistrationDetails registration) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.reopened");
    }
}
