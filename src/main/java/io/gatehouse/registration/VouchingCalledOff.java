package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** Name, address or workplace of the applicant became others by a correction: what was asked and answered is about somebody else. */
public record VouchingCalledOff(RegistrationDetails registration, Vouching vouching) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.vouching-called-off").at(vouching.organization());
    }
}
