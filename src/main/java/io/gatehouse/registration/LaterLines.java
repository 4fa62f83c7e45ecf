package io.gatehouse.registration;

import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides lines of a request whose account is open: those that were held, and those that wait for a second person. */
@Component
class LaterLines {

    private final Deciding deciding;
    private final AccountOpening opening;
    private final LineLabels labels;
    private final CurrentActor actor;
    private final Clock clock;

    LaterLines(Deciding deciding, AccountOpening opening, LineLabels labels, CurrentActor actor, Clock clock) {
        this.deciding = deciding;
        this.opening = opening;
        this.labels = labels;
        this.actor = actor;
        this.clock = clock;
    }

    ReviewOutcome decide(Review review, List<LineDecision> decisions) {
        var refusals = DecisionRules.lineRefusals(review, decisions);
        if (!refusals.isEmpty()) {
            return new ReviewOutcome.Refused(refusals);
        }
        var lines = decisions.stream().map(LineDecision::line).collect(Collectors.toSet());
        return deciding.decide(
                review,
                registration -> registration.decideHeld(decisions, labels::privileged, actor.get(), clock.instant()),
                (decided, publish) -> follow(decided, lines, publish));
    }

    /** The second of two people agrees to a privileged line. */
    ReviewOutcome approveSecond(Review review, UUID line) {
        var seen = review.registration();
        var mine = actor.get().accountId();
        if (mine == null
                || mine.equals(seen.accountId())
                || mine.equals(seen.line(line).firstApprover())) {
            return ReviewOutcome.Refused.because("review.refused.samePerson");
        }
        return deciding.decide(
                review,
                registration -> registration.approveSecond(line, actor.get(), clock.instant()),
                (decided, publish) -> follow(decided, Set.of(line), publish));
    }

    private void follow(RegistrationDetails decided, Set<UUID> lines, Consumer<RegistrationEvent> publish) {
        decided.lines().stream().filter(line -> lines.contains(line.id())).forEach(line -> {
            if (line.state() == LineState.GRANTED) {
                opening.add(decided, line);
            }
            publish.accept(new LineDecided(decided, line, labels.of(line)));
        });
    }
}
