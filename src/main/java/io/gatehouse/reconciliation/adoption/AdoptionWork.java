package io.gatehouse.reconciliation.adoption;

import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Works at a run until a person has to say something, or it is over. */
@Component
class AdoptionWork {

    private final SourceReading reading;
    private final Matching matching;
    private final TakeOver takeOver;
    private final AdoptionRuns runs;
    private final AdoptionLog log;
    private final Clock clock;

    AdoptionWork(
            SourceReading reading,
            Matching matching,
            TakeOver takeOver,
            AdoptionRuns runs,
            AdoptionLog log,
            Clock clock) {
        this.reading = reading;
        this.matching = matching;
        this.takeOver = takeOver;
        this.runs = runs;
        this.log = log;
        this.clock = clock;
    }

    /** False when it is to go on later because this node is being shut down. */
    boolean work(UUID id, BooleanSupplier up) {
        var found = runs.find(id).filter(run -> run.state().working() && !run.stopped());
        if (found.isEmpty()) {
            return true;
        }
        var run = found.get();
        switch (run.state()) {
            case READING -> read(run, up);
            case MATCHING -> match(run, up);
            case TAKING_OVER -> takeOver(run, up);
            default -> throw new IllegalStateException(run.state().name());
        }
        return up.getAsBoolean()
                || runs.find(id)
                        .filter(now -> now.state().working() && !now.stopped())
                        .isEmpty();
    }

    private void read(AdoptionRun run, BooleanSupplier up) {
        var problem = reading.read(run, up);
        if (problem.isPresent()) {
            log.failed(run, problem.get());
        } else if (!stopped(run, up)) {
            log.read(run);
        }
    }

    private void match(AdoptionRun run, BooleanSupplier up) {
        var begin = clock.instant();
        var mapping = runs.mapping(run.id()).orElseThrow();
        var finished = matching.match(run, mapping, () -> up.getAsBoolean() && !stopRequested(run.id()));
        runs.progress(run.id(), run.entries(), 0, since(begin));
        if (finished && !stopped(run, up)) {
            runs.move(run.id(), State.MATCHING, State.REVIEW);
        } else {
            stopped(run, up);
        }
    }

    private void takeOver(AdoptionRun run, BooleanSupplier up) {
        var progress = new TakeOver.Progress() {

            private Instant written = clock.instant();

            @Override
            public boolean goOn(long taken) {
                var stop = runs.progress(run.id(), run.entries(), taken, since(written));
                written = clock.instant();
                return !stop && up.getAsBoolean();
            }
        };
        if (takeOver.run(run.id(), progress)) {
            log.complete(run);
        } else {
            stopped(run, up);
        }
    }

    private boolean stopRequested(UUID run) {
        return runs.find(run).filter(now -> !now.stopRequested()).isEmpty();
    }

    /** Whether somebody wanted it to stop, or this node is. */
    private boolean stopped(AdoptionRun run, BooleanSupplier up) {
        if (stopRequested(run.id())) {
            runs.stopped(run.id());
            return true;
        }
        return !up.getAsBoolean();
    }

    private long since(Instant begin) {
        return Duration.between(begin, clock.instant()).toMillis();
    }
}
