package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** A registration was put on hold. */
public record RegistrationHeld(RegistrationDetails registration, Reason reason) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.held").because(reason.told());
    }
}
