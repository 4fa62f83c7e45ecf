package io.gatehouse.reconciliation;

import io.gatehouse.reconciliation.Reconciler.Outcome;
import io.gatehouse.reconciliation.ReconciliationRun.State;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Works at a run until it ends, and keeps what came of it. */
@Component
class Reconciliation {

    private final Reconciler reconciler;
    private final RunLog log;
    private final MassChangeBrake brake;

    Reconciliation(Reconciler reconciler, RunLog log, MassChangeBrake brake) {
        this.reconciler = reconciler;
        this.log = log;
        this.brake = brake;
    }

    /** False when it is to go on later because this node is being shut down. */
    boolean work(UUID run, BooleanSupplier goOn) {
        if (log.find(run).filter(found -> found.state() == State.RUNNING).isEmpty()) {
            return true;
        }
        return switch (reconciler.run(run, goOn)) {
            case Outcome.Finished finished -> {
                log.complete(run);
                yield true;
            }
            case Outcome.CutShort(var problem) -> {
                log.incomplete(run, problem);
                yield true;
            }
            case Outcome.Empty(var expected) -> {
                brake.holdEmptyDirectory(expected);
                log.incomplete(run, "empty");
                yield true;
            }
            case Outcome.Stopped stopped -> stop(run);
        };
    }

    private boolean stop(UUID run) {
        var asked = log.find(run)
                .filter(found -> found.state() == State.RUNNING && !found.stopRequested())
                .isEmpty();
        if (asked) {
            log.stopped(run);
        }
        return asked;
    }
}
