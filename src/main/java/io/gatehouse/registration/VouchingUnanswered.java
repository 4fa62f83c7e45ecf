package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** No RHIO administrator answered in time: staff go on without. An answer is still taken. */
public record VouchingUnanswered(RegistrationDetails registration, Vouching vouching) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.vouching-unanswered").at(vouching.organization());
    }
}
