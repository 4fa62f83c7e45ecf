package io.gatehouse.registration.desk;

import io.gatehouse.registration.DecisionLapsed;
import io.gatehouse.registration.RegistrationService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends a decision that rested. */
@Component
class Settling {

    private final RestingDecisions decisions;
    private final RegistrationService registrations;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Settling(
            RestingDecisions decisions,
            RegistrationService registrations,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.decisions = decisions;
        this.registrations = registrations;
        this.events = events;
        this.transaction = transaction;
    }

    /** @param done whether it was carried out; if not, the timeline says so */
    void settle(RestingDecision decision, boolean done) {
        transaction.executeWithoutResult(status -> {
            decisions.remove(decision.id());
            if (!done) {
                registrations
                        .find(decision.registration())
                        .ifPresent(now -> events.publishEvent(
                                new DecisionLapsed(now, decision.what(), decision.by(), decision.name())));
            }
        });
    }
}
