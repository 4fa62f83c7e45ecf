package io.gatehouse.reconciliation.adoption;

import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.AdoptionStep.Kind;
import io.gatehouse.security.CurrentActor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that answers are given at their time and stand in the journal. */
@Component
class AdoptionLedger {

    private final AdoptionRuns runs;
    private final Candidates candidates;
    private final AdoptionControl control;
    private final CurrentActor actor;

    AdoptionLedger(AdoptionRuns runs, Candidates candidates, AdoptionControl control, CurrentActor actor) {
        this.runs = runs;
        this.candidates = candidates;
        this.control = control;
        this.actor = actor;
    }

    String by() {
        return actor.get().displayName();
    }

    Candidate answerable(UUID run, long id) {
        inReview(run);
        return candidates
                .find(run, id)
                .filter(candidate -> !candidate.taken())
                .orElseThrow(() -> new AdoptionRefusedException("movedOn"));
    }

    void answered(Candidate candidate, Answer answer) {
        control.say(candidate.run(), Kind.ANSWERED, answer + " " + candidate.dn(), 1);
    }

    void answered(UUID run, @Nullable Answer answer, int people) {
        control.say(run, Kind.ANSWERED, answer == null ? "-" : answer.name(), people);
    }

    /** @throws AdoptionRefusedException when it is not the time for answers */
    void inReview(UUID run) {
        if (runs.locked(run).filter(one -> one.state() == State.REVIEW).isEmpty()) {
            throw new AdoptionRefusedException("movedOn");
        }
    }
}
