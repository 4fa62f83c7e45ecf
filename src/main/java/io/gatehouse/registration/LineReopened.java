package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/**
 * No check finds any more why a line was on hold: it can be decided again.
 *
 * @param label what the line asks for, as people call it
 */
public record LineReopened(RegistrationDetails registration, String label) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.line-reopened")
                .at(registration.organization())
                .with("line", label);
    }
}
