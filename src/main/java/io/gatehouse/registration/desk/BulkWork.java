package io.gatehouse.registration.desk;

import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.registration.desk.BulkItem.Result;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.SignInAccount;
import io.gatehouse.security.SignInAccounts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides the requests of a run one after the other, each in its own transaction, as whoever started it. */
@Component
class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final BulkRuns runs;
    private final DeskVerdicts verdicts;
    private final SignInAccounts people;
    private final CurrentActor actor;
    private final Clock clock;

    BulkWork(BulkRuns runs, DeskVerdicts verdicts, SignInAccounts people, CurrentActor actor, Clock clock) {
        this.runs = runs;
        this.verdicts = verdicts;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    /** Without effect on what has a result already. */
    void workOff(UUID id) {
        runs.find(id).filter(run -> !run.ended()).ifPresent(run -> {
            run.items().stream()
                    .filter(item -> item.result() == Result.WAITING)
                    .forEach(item -> runs.settle(id, item.registration(), result(run, item)));
            runs.end(id, clock.instant());
        });
    }

    /** Rights may be taken away in the middle of a run: they are read for each. */
    private Result result(BulkRun run, BulkItem item) {
        return decider(run)
                .map(decider -> actor.callAs(decider, () -> decide(decider, item)))
                .orElse(Result.NOT_ALLOWED);
    }

    private Optional<Actor> decider(BulkRun run) {
        return people.findById(run.by())
                .filter(SignInAccount::maySignIn)
                .map(person -> Actor.person(person, run.address()))
                .filter(Actor::staff);
    }

    private Result decide(Actor decider, BulkItem item) {
        try {
            return result(decider, item, carryOut(item, item.verdict()));
        } catch (RuntimeException e) {
            LOG.warn("Request {} could not be decided among many: {}", item.reference(), e.toString());
            LOG.debug("Request {} could not be decided among many", item.reference(), e);
            return Result.FAILED;
        }
    }

    /** What one approval of the run adds to a group changes the plan of the next: what was previewed is the decision. */
    private ReviewOutcome carryOut(BulkItem item, Verdict verdict) {
        var outcome = verdicts.carryOut(item.registration(), item.version(), verdict);
        var decision = verdict.decision();
        return outcome instanceof ReviewOutcome.PlanChanged(var plan) && decision != null
                ? verdicts.carryOut(item.registration(), item.version(), Verdict.approve(decision, plan.fingerprint()))
                : outcome;
    }

    private static Result result(Actor decider, BulkItem item, ReviewOutcome outcome) {
        return switch (outcome) {
            case ReviewOutcome.Decided decided -> Result.DONE;
            // The process ended after the decision was saved and before that was noted.
            case ReviewOutcome.AlreadyDecided(var who, var at, var what) ->
                who.equals(decider.displayName()) && what == item.verdict().what()
                        ? Result.DONE
                        : Result.DECIDED_BY_OTHERS;
            case ReviewOutcome.ChangedMeanwhile changed -> Result.CHANGED;
            case ReviewOutcome.PlanChanged changed -> Result.CHANGED;
            case ReviewOutcome.Refused refused -> Result.REFUSED;
        };
    }
}
