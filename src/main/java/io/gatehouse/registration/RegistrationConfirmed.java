package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** The applicant, or a trusted caller, confirmed the e-mail address: staff can begin. */
public record RegistrationConfirmed(RegistrationDetails registration) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.confirmed")
                .with("email", registration().email().value());
    }
}
