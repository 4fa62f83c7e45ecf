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

/** Looks once an hour, on one node, for registrations whose time is over. */
@Configuration(proxyBeanMethods = false)
class ExpiryTask {

    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> registrationExpiryTask(ExpiryService expiry, CurrentActor actor) {
        return Tasks.recurring("registration-expiry", FixedDelay.of(HOURLY))
                .execute((instance, context) -> actor.runAs(Actor.system("registration expiry"), () -> run(expiry)));
    }

    private static void run(ExpiryService expiry) {
        for (var id : expiry.due()) {
            try {
                expiry.expire(id);
            } catch (OptimisticLockingFailureException e) {
                // The applicant was faster: it is looked at again in an hour.
                continue;
            }
        }
    }
}
