package io.gatehouse.reconciliation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.reconciliation.ReconciliationControlled.Step;
import io.gatehouse.reconciliation.ReconciliationRun.State;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Starts, stops and resumes runs, within the transaction of whoever asks; the work itself is a durable task. */
@Component
class RunControl {

    private final Runs runs;
    private final RunLog log;
    private final Scheduler scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunControl(Runs runs, RunLog log, Scheduler scheduler, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.log = log;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when one is under way. One that was stopped half-way is given up. */
    Optional<UUID> start(String by) {
        runs.open().filter(run -> run.state() == State.STOPPED).ifPresent(run -> log.incomplete(run.id(), "stopped"));
        var id = TimeOrderedIds.next();
        if (!runs.add(id, by, clock.instant())) {
            return Optional.empty();
        }
        due(id);
        events.publishEvent(new ReconciliationControlled(id, Step.STARTED));
        return Optional.of(id);
    }

    boolean stop(UUID run) {
        var asked = runs.requestStop(run);
        if (asked) {
            events.publishEvent(new ReconciliationControlled(run, Step.STOPPED));
        }
        return asked;
    }

    boolean resume(UUID run) {
        var resumed = runs.resumed(run);
        if (resumed) {
            due(run);
            events.publishEvent(new ReconciliationControlled(run, Step.RESUMED));
        }
        return resumed;
    }

    private void due(UUID run) {
        scheduler.schedule(
                RunTask.NAME.instance(run.toString()).build(), clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
