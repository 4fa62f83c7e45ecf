package io.gatehouse.security.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets, every hour and on one node, failed sign-ins that lock nobody any more. */
@Configuration(proxyBeanMethods = false)
class LockoutTidying {

    @Bean
    RecurringTask<Void> tidyingOfLockouts(Lockout lockout) {
        return Tasks.recurring("security-lockout-tidying", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> lockout.removeExpired());
    }
}
