package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** A registration was rejected. Nothing of it was granted. */
public record RegistrationRejected(RegistrationDetails registration, Reason reason) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.rejected").because(reason.told());
    }
}
