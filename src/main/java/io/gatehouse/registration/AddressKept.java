package io.gatehouse.registration;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.journal.JournalEntry;

/** The applicant went back to the address before the last correction: the new one was wrong, and nobody confirmed it. */
public record AddressKept(RegistrationDetails registration, EmailAddress wrong) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.address-kept")
                .with("email", registration.email().value())
                .with("wrong", wrong.value());
    }
}
