package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;
import java.time.LocalDate;

/** A member of staff saw it proven that the applicant completed the training. */
public record TrainingRecorded(RegistrationDetails registration, LocalDate completedOn) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.training-recorded").with("completed", completedOn);
    }
}
