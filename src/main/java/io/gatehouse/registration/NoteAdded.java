package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/** A member of staff wrote an internal note. The journal tells that, and not what it says. */
public record NoteAdded(RegistrationDetails registration) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.note-added");
    }
}
