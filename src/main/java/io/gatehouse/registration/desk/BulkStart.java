package io.gatehouse.registration.desk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Saves a run together with the task that carries it out. */
@Component
class BulkStart {

    private final BulkRuns runs;
    private final Scheduler scheduler;
    private final TransactionOperations transaction;
    private final Clock clock;

    BulkStart(BulkRuns runs, Scheduler scheduler, TransactionOperations transaction, Clock clock) {
        this.runs = runs;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    void begin(BulkRun run, String startedBy) {
        transaction.executeWithoutResult(status -> {
            runs.add(run, startedBy);
            scheduler.schedule(BulkRunTask.of(run.id()), clock.instant(), ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        });
        scheduler.triggerCheckForDueExecutions();
    }
}
