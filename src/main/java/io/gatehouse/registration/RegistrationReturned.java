package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** A registration went back to the applicant to be corrected; the reason says what is asked. */
public record RegistrationReturned(RegistrationDetails registration, Reason reason) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.returned").because(reason.told());
    }
}
