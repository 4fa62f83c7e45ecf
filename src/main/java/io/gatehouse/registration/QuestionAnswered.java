package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * The applicant answered what staff asked.
 *
 * @param asker who asked last; null when that is not known
 */
public record QuestionAnswered(
        RegistrationDetails registration,
        String answer,
        @Nullable AccountId asker) implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.question-answered").with("answer", answer);
    }
}
