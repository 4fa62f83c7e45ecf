package io.gatehouse.registration;

import io.gatehouse.common.Languages;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Decides against opening the account: not yet, not like this, or not at all. Asks the directory: never inside a transaction. */
@Component
class Dismissal {

    private final Proposal proposal;
    private final Deciding deciding;
    private final FormPartWords words;
    private final CurrentActor actor;
    private final Clock clock;

    Dismissal(Proposal proposal, Deciding deciding, FormPartWords words, CurrentActor actor, Clock clock) {
        this.proposal = proposal;
        this.deciding = deciding;
        this.words = words;
        this.actor = actor;
        this.clock = clock;
    }

    ReviewOutcome returnToApplicant(RegistrationId id, long version, Reason reason, Set<FormPart> toCorrect) {
        return toCorrect.isEmpty()
                ? ReviewOutcome.Refused.because("review.refused.nothingToCorrect")
                : dismiss(
                        id,
                        version,
                        reason,
                        registration -> registration.returnToApplicant(reason, toCorrect, actor.get(), clock.instant()),
                        decided -> new RegistrationReturned(decided, reason, words.of(toCorrect, Languages.ENGLISH)));
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
        if (!reason.complete()) {
            return ReviewOutcome.Refused.because("review.refused.reason");
        }
        var now = deciding.current(id);
        return now.version() == version
                ? deciding.decide(
                        proposal.of(now).withoutPlan(),
                        transition,
                        (decided, publish) -> publish.accept(event.apply(decided)))
                : Deciding.conflict(now);
    }
}
