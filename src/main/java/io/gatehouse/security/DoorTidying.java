package io.gatehouse.security;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes, every hour and on one node, links that open nothing any more and limits that nobody nears. */
@Configuration(proxyBeanMethods = false)
class DoorTidying {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final int COUNTS_AT_ONCE = 1_000;

    @Bean
    RecurringTask<Void> tidyingOfTheDoor(OneTimeTokens tokens, RateLimits limits, Clock clock) {
        return Tasks.recurring("security-door-tidying", Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> {
                    tokens.removeExpired(clock.instant());
                    removeCounts(limits);
                });
    }

    private static void removeCounts(RateLimits limits) {
        int removed;
        do {
            removed = limits.removeFree(COUNTS_AT_ONCE);
        } while (removed == COUNTS_AT_ONCE);
    }
}
