package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings back to the desk what was on hold for a reason that no check finds any more. Nothing is granted by that: somebody
 * decides. Asks the checks, and they the directory: never inside a transaction.
 */
@Component
class Reopening {

    private final HoldCauses causes;
    private final Deciding deciding;
    private final Proposal proposal;
    private final LineLabels labels;
    private final Clock clock;

    Reopening(HoldCauses causes, Deciding deciding, Proposal proposal, LineLabels labels, Clock clock) {
        this.causes = causes;
        this.deciding = deciding;
        this.proposal = proposal;
        this.labels = labels;
        this.clock = clock;
    }

    List<RegistrationId> waiting() {
        return causes.waiting();
    }

    /** Whoever decides at the same moment is faster: then it is looked at again the next time. */
    void look(RegistrationId id) {
        var registration = deciding.current(id);
        var standing = causes.of(id).stream()
                .filter(cause -> stands(cause, registration))
                .toList();
        if (!standing.isEmpty()) {
            var findings = findings(registration);
            var gone =
                    standing.stream().filter(cause -> !cause.foundIn(findings)).toList();
            if (!gone.isEmpty()) {
                reopen(registration, gone);
            }
        }
    }

    private List<CheckFinding> findings(RegistrationDetails registration) {
        var organization = registration.organization();
        return (organization == null ? proposal.of(registration) : proposal.of(registration, organization)).findings();
    }

    private boolean stands(HoldCause cause, RegistrationDetails registration) {
        if (!cause.standing(registration)) {
            causes.remove(registration.id(), cause.line());
        }
        return cause.standing(registration);
    }

    private void reopen(RegistrationDetails registration, List<HoldCause> gone) {
        var lines = gone.stream()
                .map(HoldCause::line)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toUnmodifiableSet());
        deciding.decide(
                registration.id(),
                registration.version(),
                held -> held.reopen(lines, clock.instant()),
                (reopened, publish) -> {
                    gone.forEach(cause -> causes.remove(reopened.id(), cause.line()));
                    tell(reopened, lines, publish);
                });
    }

    private void tell(RegistrationDetails reopened, Set<UUID> lines, Consumer<RegistrationEvent> publish) {
        if (lines.isEmpty()) {
            publish.accept(new RegistrationReopened(reopened));
        }
        lines.forEach(line -> publish.accept(new LineReopened(reopened, labels.of(reopened.line(line)))));
    }
}
