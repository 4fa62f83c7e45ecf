package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** A member of staff gave a registration to a colleague. */
public record RegistrationAssigned(RegistrationDetails registration, Colleague colleague) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.assigned").with("colleague", colleague.name());
    }
}
