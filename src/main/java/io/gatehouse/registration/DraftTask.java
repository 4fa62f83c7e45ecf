package io.gatehouse.registration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes drafts once an hour, on one node, when nobody went on with them in time. */
@Configuration(proxyBeanMethods = false)
class DraftTask {

    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> draftExpiryTask(DraftService drafts, CurrentActor actor) {
        return Tasks.recurring("draft-expiry", FixedDelay.of(HOURLY))
                .execute(
                        (instance, context) -> actor.runAs(Actor.system("draft expiry"), () -> drafts.removeExpired()));
    }
}
