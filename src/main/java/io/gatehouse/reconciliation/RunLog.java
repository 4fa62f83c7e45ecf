package io.gatehouse.reconciliation;

import io.gatehouse.reconciliation.ReconciliationRun.State;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what becomes of runs; what a run says when it ends, it says in one transaction. */
@Component
class RunLog {

    private final Runs runs;
    private final RunProgress.RunStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunLog(Runs runs, RunProgress.RunStore store, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    RunProgress progress(UUID run, BooleanSupplier goOn) {
        return new RunProgress(run, store, goOn, clock);
    }

    String position(UUID run) {
        return runs.position(run);
    }

    Optional<ReconciliationRun> find(UUID run) {
        return runs.find(run);
    }

    /** From now on its findings are the ones that count. */
    void complete(UUID run) {
        store.transactions().executeWithoutResult(transaction -> {
            store.observations().forgetThoseInTheWay(run);
            store.observations().count(run);
            store.observations().forgetOthers(run);
            store.observations().stillToBeRemoved(run);
            finish(run, State.COMPLETE, null);
        });
    }

    /** Nothing follows from it: what it observed is forgotten, and the findings of the run before stay. */
    void incomplete(UUID run, String problem) {
        store.transactions().executeWithoutResult(transaction -> {
            store.observations().forget(run);
            finish(run, State.INCOMPLETE, problem);
        });
    }

    private void finish(UUID run, State state, @Nullable String problem) {
        if (runs.finish(run, state, problem, clock.instant())) {
            runs.find(run).map(ReconciliationFinished::new).ifPresent(events::publishEvent);
        }
    }

    void stopped(UUID run) {
        runs.stopped(run);
    }
}
