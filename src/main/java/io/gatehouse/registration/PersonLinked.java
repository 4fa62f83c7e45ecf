package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/**
 * A request was found to be of somebody who has an account, or will have one by another request.
 *
 * @param other the other one, by name and username or reference
 */
public record PersonLinked(RegistrationDetails registration, String other) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.linked").with("other", other);
    }
}
