package io.gatehouse.registration;

import io.gatehouse.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * The applicant took a registration back.
 *
 * @param replacedBy reference of the later registration that the applicant confirmed instead; null when there is none
 */
public record RegistrationWithdrawn(
        RegistrationDetails registration, @Nullable String replacedBy) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry(replacedBy == null ? "registration.withdrawn" : "registration.replaced")
                .with("replacedBy", replacedBy);
    }
}
