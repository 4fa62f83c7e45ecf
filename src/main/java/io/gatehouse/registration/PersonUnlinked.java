package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/**
 * A request goes its own way again.
 *
 * @param other the other one, by name and username or reference
 */
public record PersonUnlinked(RegistrationDetails registration, String other) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.unlinked").with("other", other);
    }
}
