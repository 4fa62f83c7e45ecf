package io.gatehouse.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.gatehouse.common.AccountId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends grants whose validity is over, once a day and on one node. */
@Configuration(proxyBeanMethods = false)
class GrantExpiry {

    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 10);

    @Bean
    RecurringTask<Void> grantExpiryTask(Accounts accounts, GrantService grants, CurrentActor actor, Clock clock) {
        return Tasks.recurring("account-grant-expiry", Schedules.daily(AFTER_MIDNIGHT))
                .execute((instance, context) -> actor.runAs(Actor.system("grant expiry"), () -> {
                    var today = LocalDate.now(clock);
                    accounts.withGrantsEndedBefore(today).forEach(id -> grants.expire(new AccountId(id), today));
                }));
    }
}
