package io.gatehouse.registration.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once an hour, on one node, whom to remind of what. */
@Configuration(proxyBeanMethods = false)
class ReminderTask {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderTask.class);
    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> registrationReminderTask(
            ReminderService reminders, List<ReminderSource> sources, Escalation escalation, CurrentActor actor) {
        return Tasks.recurring("registration-reminders", FixedDelay.of(HOURLY))
                .execute((instance, context) -> actor.runAs(Actor.system("reminders"), () -> {
                    sources.forEach(source -> remind(reminders, source));
                    escalation.escalate();
                }));
    }

    /** One that fails is tried again in an hour, and keeps nobody else waiting. */
    private static void remind(ReminderService reminders, ReminderSource source) {
        for (var due : reminders.due(source)) {
            try {
                reminders.remind(source, due);
            } catch (RuntimeException e) {
                LOG.warn("No reminder {} about {} yet", source.kind(), due.registration(), e);
            }
        }
    }
}
