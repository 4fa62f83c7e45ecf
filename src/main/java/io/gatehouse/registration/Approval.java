package io.gatehouse.registration;

import io.gatehouse.account.WantedAccount;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Approves a request. What can be slow, the checks and the plan, is done first and outside the transaction; then the
 * decision, the account, its delegations, the journal and the work of provisioning are saved together.
 */
@Component
class Approval {

    private final Planning planning;
    private final Deciding deciding;
    private final AccountOpening opening;
    private final LineLabels labels;
    private final CurrentActor actor;
    private final Clock clock;

    Approval(
            Planning planning,
            Deciding deciding,
            AccountOpening opening,
            LineLabels labels,
            CurrentActor actor,
            Clock clock) {
        this.planning = planning;
        this.deciding = deciding;
        this.opening = opening;
        this.labels = labels;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param review as things stand now
     * @param fingerprint of the plan the decision was based on
     */
    ReviewOutcome approve(Review review, String fingerprint) {
        return refusal(review, fingerprint).orElseGet(() -> carryOut(review, Objects.requireNonNull(review.account())));
    }

    /** Why it cannot be approved; empty when it can. */
    Optional<ReviewOutcome> refusal(Review review, String fingerprint) {
        var refusals = DecisionRules.refusals(review, actor.get().accountId());
        var account = review.account();
        var plan = review.plan();
        if (!refusals.isEmpty() || account == null || plan == null) {
            return Optional.of(new ReviewOutcome.Refused(refusals));
        }
        return planning.same(fingerprint, plan) ? Optional.empty() : Optional.of(new ReviewOutcome.PlanChanged(plan));
    }

    private ReviewOutcome carryOut(Review review, WantedAccount wanted) {
        return deciding.decide(
                review,
                registration ->
                        registration.approve(review.decision(), labels::privileged, actor.get(), clock.instant()),
                (decided, publish) -> open(decided, wanted, publish));
    }

    private void open(RegistrationDetails decided, WantedAccount wanted, Consumer<RegistrationEvent> publish) {
        var account = opening.open(wanted, decided);
        publish.accept(new RegistrationApproved(decided, account));
        decided.lines().stream()
                .map(line -> new LineDecided(decided, line, labels.of(line)))
                .forEach(publish);
    }
}
