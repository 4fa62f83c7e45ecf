package io.gatehouse.registration.desk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.ReviewOutcome;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps decisions and their tasks together. */
@Component
class Resting {

    private final RestingDecisions decisions;
    private final RegistrationService registrations;
    private final Scheduler scheduler;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Resting(
            RestingDecisions decisions,
            RegistrationService registrations,
            Scheduler scheduler,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.decisions = decisions;
        this.registrations = registrations;
        this.scheduler = scheduler;
        this.events = events;
        this.transaction = transaction;
    }

    ReviewOutcome rest(RestingDecision decision) {
        return transaction.execute(status -> {
            if (!decisions.add(decision)) {
                return already(decision);
            }
            scheduler.schedule(
                    RestingDecisionTask.of(decision.id()), decision.due(), ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
            return new ReviewOutcome.Decided(current(decision.registration()));
        });
    }

    /** A colleague was faster, or this is the second click. */
    private ReviewOutcome already(RestingDecision wanted) {
        return decisions
                .of(wanted.registration())
                .<ReviewOutcome>map(other -> new ReviewOutcome.AlreadyDecided(other.name(), other.due(), other.what()))
                .orElseGet(() -> new ReviewOutcome.ChangedMeanwhile(current(wanted.registration())));
    }

    private RegistrationDetails current(RegistrationId id) {
        return registrations.find(id).orElseThrow();
    }

    Optional<RestingDecision> of(RegistrationId id) {
        return decisions.of(id);
    }

    boolean takeBack(UUID id, AccountId by) {
        return transaction.execute(status -> decisions
                .takeBack(id, by)
                .map(decision -> {
                    events.publishEvent(new DecisionUndone(current(decision.registration()), decision.what()));
                    return true;
                })
                .orElse(false));
    }
}
