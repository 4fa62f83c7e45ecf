package io.gatehouse.registration.desk;

import io.gatehouse.journal.JournalEntry;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationEvent;
import io.gatehouse.registration.RegistrationState;

/** Somebody took a decision back before anything of it was done. */
record DecisionUndone(RegistrationDetails registration, RegistrationState what) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.decision-undone").because(what.name());
    }
}
