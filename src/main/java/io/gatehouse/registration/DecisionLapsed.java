package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalEntry;

/**
 * A decision that rested could not be carried out any more: the request, the plan or the person's rights changed.
 *
 * @param decision what the request would have become
 * @param reviewer whose decision it was
 * @param name the reviewer as people call them
 */
public record DecisionLapsed(
        RegistrationDetails registration, RegistrationState decision, AccountId reviewer, String name)
        implements RegistrationEvent {

    @Override
    public JournalEntry journalEntry() {
        return entry("registration.decision-lapsed")
                .because(decision.name())
                .failed()
                .with("who", name);
    }
}
