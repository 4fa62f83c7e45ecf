package io.gatehouse.registration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;

/** Looks once an hour, on one node, for organizations that have not answered in time. */
@Configuration(proxyBeanMethods = false)
class VouchingTask {

    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> vouchingEndsTask(VouchingEnds ends, CurrentActor actor) {
        return Tasks.recurring("vouching-ends", FixedDelay.of(HOURLY))
                .execute((instance, context) -> actor.runAs(Actor.system("vouching"), () -> run(ends)));
    }

    private static void run(VouchingEnds ends) {
        for (var id : ends.due()) {
            try {
                ends.goOn(id);
            } catch (OptimisticLockingFailureException e) {
                // Somebody works on it at this moment: it is looked at again in an hour.
                continue;
            }
        }
    }
}
