package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** A registration ended because nobody confirmed or corrected it in time. */
public record RegistrationExpired(RegistrationDetails registration) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.expired");
    }
}
