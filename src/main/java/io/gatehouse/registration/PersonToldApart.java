package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/**
 * Somebody like the applicant was found to be another person.
 *
 * @param other the other one, by name and username or reference
 */
public record PersonToldApart(RegistrationDetails registration, String other) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.told-apart").with("other", other);
    }
}
