package io.gatehouse.reconciliation.adoption;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The durable task of an adoption; its instance is the run's id. Another node takes it over when this one is gone. */
@Configuration(proxyBeanMethods = false)
class AdoptionTask {

    static final TaskDescriptor<Void> NAME = TaskDescriptor.of("adoption");

    private static final Logger LOG = LoggerFactory.getLogger(AdoptionTask.class);
    private static final Actor ACTOR = Actor.system("adoption");
    private static final Duration AFTER_SURPRISE = Duration.ofSeconds(30);
    private static final int SURPRISES = 5;

    @Bean
    Task<Void> adoptionOfADirectory(
            AdoptionWork work, AdoptionRuns runs, AdoptionLog log, CurrentActor actor, Clock clock) {
        return Tasks.custom(NAME)
                .onDeadExecutionRevive()
                .onFailure((failed, task) -> {
                    var run = id(failed.getExecution().taskInstance.getId());
                    if (failed.getExecution().consecutiveFailures + 1 < SURPRISES) {
                        task.reschedule(failed, clock.instant().plus(AFTER_SURPRISE));
                    } else {
                        var problem = failed.getCause().map(Throwable::toString).orElse("82");
                        actor.runAs(ACTOR, () -> runs.find(run).ifPresent(one -> log.failed(one, problem)));
                        task.stop();
                    }
                })
                .execute((instance, context) -> {
                    var ended = actor.callAs(
                            ACTOR,
                            () -> work.work(
                                    id(instance.getId()),
                                    () -> !context.getSchedulerState().isShuttingDown()));
                    if (ended) {
                        return new CompletionHandler.OnCompleteRemove<>();
                    }
                    LOG.info("The adoption goes on after the restart");
                    return (done, task) -> task.reschedule(done, clock.instant());
                });
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
