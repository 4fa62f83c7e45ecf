package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Decides against opening the account: not yet, not like this, or not at all. */
@Component
class Dismissal {

    private final Deciding deciding;
    private final CurrentActor actor;
    private final Clock clock;

    Dismissal(Deciding deciding, CurrentActor actor, Clock clock) {
        this.deciding = deciding;
        this.actor = actor;
        this.clock = clock;
    }

    ReviewOutcome returnToApplicant(RegistrationId id, long version, Reason reason) {
        return dismiss(
                id,
                version,
                reason,
                registration -> registration.returnToApplicant(reason, actor.get(), clock.instant()),
                decided -> new RegistrationReturned(decided, reason));
    }

    ReviewOutcome hold(RegistrationId id, long version, Reason reason) {
        return dismiss(
                id,
                version,
                reason,
                registration -> registration.hold(reason, actor.get(), clock.instant()),
                decided -> new RegistrationHeld(decided, reason));
    }

    ReviewOutcome reject(RegistrationId id, long version, Reason reason) {
        return dismiss(
                id,
                version,
                reason,
                registration -> registration.reject(reason, actor.get(), clock.instant()),
                decided -> new RegistrationRejected(decided, reason));
    }

    private ReviewOutcome dismiss(
            RegistrationId id,
            long version,
            Reason reason,
            Consumer<Registration> transition,
            Function<RegistrationDetails, RegistrationEvent> event) {
        return reason.complete()
                ? deciding.decide(id, version, transition, (decided, publish) -> publish.accept(event.apply(decided)))
                : ReviewOutcome.Refused.because("review.refused.reason");
    }
}
