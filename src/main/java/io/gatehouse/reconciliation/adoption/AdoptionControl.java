package io.gatehouse.reconciliation.adoption;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import io.gatehouse.reconciliation.adoption.AdoptionStep.Kind;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Moves runs from step to step within the transaction of whoever asks; the work itself is a durable task. */
@Component
class AdoptionControl {

    private final AdoptionRuns runs;
    private final Scheduler scheduler;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptionControl(AdoptionRuns runs, Scheduler scheduler, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.scheduler = scheduler;
        this.events = events;
        this.clock = clock;
    }

    /** @throws AdoptionRefusedException when one is under way */
    void start(UUID id, AdoptionRun.Source source, String place, String by) {
        if (!runs.add(id, source, place, by, clock.instant())) {
            throw new AdoptionRefusedException("underWay");
        }
        say(id, Kind.STARTED, place, 0);
        due(id);
    }

    /** @throws AdoptionRefusedException when it is in none of these states any more */
    void begin(UUID run, State next, State... from) {
        for (var state : from) {
            if (runs.move(run, state, next)) {
                due(run);
                return;
            }
        }
        throw new AdoptionRefusedException("movedOn");
    }

    boolean stop(UUID run) {
        var asked = runs.requestStop(run);
        if (asked) {
            say(run, Kind.STOPPED, "", 0);
        }
        return asked;
    }

    boolean resume(UUID run) {
        var resumed = runs.resumed(run);
        if (resumed) {
            say(run, Kind.RESUMED, "", 0);
            due(run);
        }
        return resumed;
    }

    /** Whoever was taken over stays; nothing more is. */
    boolean discard(UUID run) {
        var over = runs.locked(run).filter(one -> !one.state().over());
        over.ifPresent(one -> {
            runs.finish(run, State.DISCARDED, null, clock.instant());
            say(run, Kind.DISCARDED, one.place(), one.done());
        });
        return over.isPresent();
    }

    void say(UUID run, Kind kind, String what, long people) {
        events.publishEvent(new AdoptionStep(run, kind, what, people));
    }

    private void due(UUID run) {
        scheduler.schedule(
                AdoptionTask.NAME.instance(run.toString()).build(),
                clock.instant(),
                ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
