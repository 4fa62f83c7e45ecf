package io.gatehouse.registration;

import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out what somebody decided: in one transaction, exactly once. Of two people who decide at the same time one is
 * told who was faster; a second click is told the same.
 */
@Component
class Deciding {

    private final Registrations registrations;
    private final DecisionRecordService records;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    Deciding(
            Registrations registrations,
            DecisionRecordService records,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.registrations = registrations;
        this.records = records;
        this.events = events;
        this.transaction = transaction;
    }

    /** What follows in the same transaction once the decision is safely ours. */
    interface Consequence {

        void follow(RegistrationDetails decided, Consumer<RegistrationEvent> publish);
    }

    /**
     * Decides, and keeps what was known.
     *
     * @param known names the version that the decision is based on
     */
    ReviewOutcome decide(Review known, Consumer<Registration> transition, Consequence consequence) {
        var seen = known.registration();
        return decide(seen.id(), seen.version(), transition, (decided, publish) -> {
            records.add(decided, known);
            consequence.follow(decided, publish);
        });
    }

    /** @param version the one it is based on */
    ReviewOutcome decide(RegistrationId id, long version, Consumer<Registration> transition, Consequence consequence) {
        try {
            return transaction.execute(status -> {
                var registration = registrations.findToDecide(id.value()).orElseThrow();
                if (!registration.hasVersion(version)) {
                    return conflict(registration.details());
                }
                transition.accept(registration);
                var decided = registrations.saveAndFlush(registration).details();
                consequence.follow(decided, events::publishEvent);
                return new ReviewOutcome.Decided(decided);
            });
        } catch (OptimisticLockingFailureException | WrongStateException e) {
            return conflict(current(id));
        } catch (AccountRefusedException e) {
            return ReviewOutcome.Refused.because(e.code());
        }
    }

    /** What to tell somebody whose view of a request is no longer how it stands. */
    static ReviewOutcome conflict(RegistrationDetails now) {
        return switch (now.state()) {
            case SUBMITTED, CONFIRMED, IN_REVIEW -> new ReviewOutcome.ChangedMeanwhile(now);
            case WITHDRAWN -> new ReviewOutcome.AlreadyDecided(now.name().full(), now.changedAt(), now.state());
            case RETURNED, WAITING_FOR_ORGANIZATION, ON_HOLD, APPROVED, REJECTED, EXPIRED -> decidedBefore(now);
        };
    }

    private static ReviewOutcome decidedBefore(RegistrationDetails now) {
        var last = now.lastDecision();
        return last == null
                ? new ReviewOutcome.ChangedMeanwhile(now)
                : new ReviewOutcome.AlreadyDecided(last.who(), last.at(), now.state());
    }

    /** The registration that an account was allotted to. */
    Optional<RegistrationDetails> allotted(AccountId account) {
        return transaction.execute(
                status -> registrations.findByAccountId(account.value()).map(Registration::details));
    }

    /** The registration as it stands. */
    RegistrationDetails current(RegistrationId id) {
        return transaction.execute(
                status -> registrations.findById(id.value()).orElseThrow().details());
    }
}
