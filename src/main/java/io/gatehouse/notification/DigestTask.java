package io.gatehouse.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each morning, on one node. A week or month whose first morning was missed is made up for on the next. */
@Configuration(proxyBeanMethods = false)
class DigestTask {

    private static final Logger LOG = LoggerFactory.getLogger(DigestTask.class);
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    /** The digests stage mail, and that needs the scheduler, which needs this task. */
    @Bean
    RecurringTask<Void> mailDigestTask(ObjectProvider<DigestService> digests, CurrentActor actor) {
        return Tasks.recurring("mail-digests", Schedules.daily(MORNING))
                .execute((instance, context) ->
                        actor.runAs(Actor.system("mail digests"), () -> send(digests.getObject())));
    }

    /** One that fails keeps nobody else waiting. */
    private static void send(DigestService digests) {
        for (var digest : MailDigest.values()) {
            for (var reader : digests.readers(digest)) {
                try {
                    digests.send(digest, reader);
                } catch (RuntimeException e) {
                    LOG.warn("No {} for {} this time", digest, reader.account(), e);
                }
            }
        }
    }
}
