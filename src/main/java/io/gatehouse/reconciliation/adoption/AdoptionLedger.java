package io.gatehouse.reconciliation.adoption;

import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.AdoptionStep.Kind;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that answers are given at their time and stand in the journal. */
@Component
class AdoptionLedger {

    private final AdoptionRuns runs;
    private final Candidates candidates;
    private final Verdicts verdicts;
    private final AdoptionControl control;
    private final CurrentActor actor;
    private final Clock clock;

    AdoptionLedger(
            AdoptionRuns runs,
            Candidates candidates,
            Verdicts verdicts,
            AdoptionControl control,
            CurrentActor actor,
            Clock clock) {
        this.runs = runs;
        this.candidates = candidates;
        this.verdicts = verdicts;
        this.control = control;
        this.actor = actor;
        this.clock = clock;
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

    int answerAll(UUID run, CandidateFilter filter, @Nullable Answer answer) {
        inReview(run);
        var all = candidates.answerAll(run, filter, answer, by(), clock.instant());
        verdicts.decide(run);
        control.say(run, Kind.ANSWERED, answer == null ? "-" : answer.name(), all);
        return all;
    }

    private void inReview(UUID run) {
        if (runs.locked(run).filter(one -> one.state() == State.REVIEW).isEmpty()) {
            throw new AdoptionRefusedException("movedOn");
        }
    }
}
