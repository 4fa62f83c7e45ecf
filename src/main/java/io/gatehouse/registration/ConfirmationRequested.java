package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** The applicant asked for the link to confirm the e-mail address once more. */
public record ConfirmationRequested(RegistrationDetails registration) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.confirmation-requested")
                .with("email", registration().email().value());
    }
}
