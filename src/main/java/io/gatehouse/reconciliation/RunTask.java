package io.gatehouse.reconciliation;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The durable task of a run; its instance is the run's id. One node has it at a time, and another takes it over when that node
 * is gone. Every night a run is started.
 */
@Configuration(proxyBeanMethods = false)
class RunTask {

    static final TaskDescriptor<Void> NAME = TaskDescriptor.of("reconciliation");

    private static final Logger LOG = LoggerFactory.getLogger(RunTask.class);
    private static final Actor ACTOR = Actor.system("reconciliation");
    private static final Duration AFTER_SURPRISE = Duration.ofSeconds(30);
    private static final int SURPRISES = 5;

    @Bean
    Task<Void> reconciliationTask(Reconciliation reconciliation, CurrentActor actor, RunLog log, Clock clock) {
        return Tasks.custom(NAME)
                .onDeadExecutionRevive()
                .onFailure((failed, task) -> {
                    if (failed.getExecution().consecutiveFailures + 1 < SURPRISES) {
                        task.reschedule(failed, clock.instant().plus(AFTER_SURPRISE));
                    } else {
                        actor.runAs(
                                ACTOR,
                                () -> log.incomplete(
                                        id(failed.getExecution().taskInstance.getId()), "82"));
                        task.stop();
                    }
                })
                .execute((instance, context) ->
                        actor.callAs(ACTOR, () -> work(reconciliation, id(instance.getId()), context, clock)));
    }

    private static CompletionHandler<Void> work(
            Reconciliation reconciliation, UUID run, ExecutionContext context, Clock clock) {
        var ended = reconciliation.work(run, () -> !context.getSchedulerState().isShuttingDown());
        if (ended) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        LOG.info("The comparison with the directory goes on after the restart");
        return (done, task) -> task.reschedule(done, clock.instant());
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }

    /** When the one of the night before is still under way, it is the one of this night as well. */
    @Bean
    RecurringTask<Void> nightlyReconciliation(
            ObjectProvider<RunControl> control,
            ReconciliationSettings settings,
            CurrentActor actor,
            TransactionOperations transactions) {
        return Tasks.recurring("reconciliation-nightly", Schedules.daily(settings.at()))
                .execute((instance, context) -> actor.runAs(
                        ACTOR,
                        () -> transactions.executeWithoutResult(
                                transaction -> control.getObject().start(ACTOR.displayName()))));
    }
}
