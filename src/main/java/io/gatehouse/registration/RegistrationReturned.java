package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/**
 * A registration went back to the applicant to be corrected.
 *
 * @param toCorrect the parts of the form, in words
 */
public record RegistrationReturned(RegistrationDetails registration, Reason reason, String toCorrect)
        implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.returned").because(reason.told()).with("parts", toCorrect);
    }
}
