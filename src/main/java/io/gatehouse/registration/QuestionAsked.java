package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** Staff asked the applicant something about a request; the form stays as it is. */
public record QuestionAsked(RegistrationDetails registration, String question) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.question-asked").with("question", question);
    }
}
