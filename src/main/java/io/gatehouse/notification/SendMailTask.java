package io.gatehouse.notification;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The durable task that sends one mail; its instance is the mail's id and it has no other data. It is repeated until the
 * mail is settled, also when the application was killed in the middle.
 */
@Configuration(proxyBeanMethods = false)
class SendMailTask {

    static final TaskDescriptor<Void> NAME = TaskDescriptor.of("send-mail");

    @Bean
    Task<Void> sendMail(MailDelivery delivery, Backoff backoff, Clock clock) {
        return Tasks.custom(NAME)
                .onDeadExecutionRevive()
                .onFailure(retryAfterSurprise(backoff, clock))
                .execute((instance, context) -> completion(delivery, instance));
    }

    private static CompletionHandler<Void> completion(MailDelivery delivery, TaskInstance<Void> instance) {
        return delivery.deliver(UUID.fromString(instance.getId()))
                .<CompletionHandler<Void>>map(next -> (done, task) -> task.reschedule(done, next))
                .orElseGet(OnCompleteRemove::new);
    }

    /** For instance the database was away. */
    private static FailureHandler<Void> retryAfterSurprise(Backoff backoff, Clock clock) {
        return (failed, task) -> task.reschedule(
                failed, clock.instant().plus(backoff.after(failed.getExecution().consecutiveFailures + 1)));
    }
}
