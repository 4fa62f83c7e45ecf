package io.gatehouse.registration;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks on one node whether a hold's cause is gone: right after something that may have removed it, and once an hour at all of
 * them, for causes that nobody tells of.
 */
@Configuration(proxyBeanMethods = false)
class ReopeningTask {

    private static final Logger LOG = LoggerFactory.getLogger(ReopeningTask.class);
    private static final TaskDescriptor<Void> SOON = TaskDescriptor.of("reopening-soon");
    private static final String EVERYTHING = "everything";
    private static final Duration HOURLY = Duration.ofHours(1);

    @Bean
    OneTimeTask<Void> lookAtHoldsSoon(Reopening reopening, CurrentActor actor) {
        return Tasks.oneTime(SOON).execute((instance, context) -> {
            var what = instance.getId().split("/", 2)[0];
            look(reopening, actor, what.equals(EVERYTHING) ? reopening.waiting() : List.of(RegistrationId.of(what)));
        });
    }

    @Bean
    RecurringTask<Void> lookAtHolds(Reopening reopening, CurrentActor actor) {
        return Tasks.recurring("reopening", FixedDelay.of(HOURLY))
                .execute((instance, context) -> look(reopening, actor, reopening.waiting()));
    }

    /** Each a task of its own: what happens while one runs is looked at by the next. */
    static TaskInstance<Void> of(RegistrationId registration) {
        return SOON.instance(registration + "/" + TimeOrderedIds.next()).build();
    }

    /** One task for everything that happens before this moment. */
    static TaskInstance<Void> ofEverything(Instant moment) {
        return SOON.instance(EVERYTHING + "/" + moment).build();
    }

    /** One that fails is looked at again in an hour, and keeps no other waiting. */
    private static void look(Reopening reopening, CurrentActor actor, List<RegistrationId> registrations) {
        actor.runAs(Actor.system("reopening"), () -> {
            for (var id : registrations) {
                try {
                    reopening.look(id);
                } catch (RuntimeException e) {
                    LOG.warn("Whether {} can be decided now is not known yet", id, e);
                }
            }
        });
    }
}
