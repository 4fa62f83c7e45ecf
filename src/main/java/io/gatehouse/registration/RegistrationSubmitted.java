package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;

/**
 * A registration came in. Unless the e-mail address counts as confirmed already, the link to confirm it is to be mailed.
 *
 * @param again the owner of the address has another open registration; only the owner may be told
 */
public record RegistrationSubmitted(RegistrationDetails registration, boolean again) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry(
                        registration.kind() == RequestKind.NEW
                                ? "registration.submitted"
                                : "registration.change-submitted")
                .with("email", registration().email().value())
                .with("organization", registration().organizationName())
                .with("via", registration().apiCaller());
    }
}
