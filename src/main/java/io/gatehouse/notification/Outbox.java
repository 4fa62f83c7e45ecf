package io.gatehouse.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.gatehouse.common.PublicUrl;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.journal.JournalObject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stages mail in the running transaction: the row and the task that will send it. If the transaction does not commit,
 * neither was ever there.
 */
@Component
class Outbox {

    private final Mails mails;
    private final Scheduler scheduler;
    private final PublicUrl publicUrl;
    private final Clock clock;

    Outbox(Mails mails, Scheduler scheduler, PublicUrl publicUrl, Clock clock) {
        this.mails = mails;
        this.scheduler = scheduler;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    UUID stage(MailOrder order) {
        return stage(List.of(order)).getFirst();
    }

    /** As many as there are in two statements. */
    List<UUID> stage(List<MailOrder> orders) {
        var now = clock.instant();
        var staged = orders.stream().map(this::staged).toList();
        var ids = staged.stream().map(StagedMail::id).toList();
        if (!staged.isEmpty()) {
            mails.add(staged, now);
            scheduler.scheduleBatch(ids.stream().map(Outbox::task), now);
            wakeAtCommit();
        }
        return ids;
    }

    private StagedMail staged(MailOrder order) {
        var id = TimeOrderedIds.next();
        return new StagedMail(id, messageId(id), order);
    }

    /** Takes back mails about something that nobody has begun to send. Their tasks find nothing to do. */
    void withdraw(JournalObject subject, MailTemplate... templates) {
        mails.removeUntouched(subject, List.of(templates));
    }

    /** @return whether a mail that waited or was parked is due now; not when it is settled or being sent at this moment */
    boolean retry(UUID id) {
        try {
            due(id);
            return mails.reopen(id, clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return false;
        }
    }

    /** @return whether it will never be sent; not when it is settled or being sent at this moment */
    boolean cancel(UUID id, String reason) {
        try {
            scheduler.cancel(task(id));
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return false;
        } catch (TaskInstanceNotFoundException e) {
            // It was refused: nothing would send it any more.
        }
        return mails.cancel(id, reason, clock.instant());
    }

    private void due(UUID id) {
        scheduler.schedule(task(id), clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        wakeAtCommit();
    }

    private static TaskInstance<Void> task(UUID id) {
        return SendMailTask.NAME.instance(id.toString()).build();
    }

    private void wakeAtCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private String messageId(UUID id) {
        return "<%s@%s>"
                .formatted(id, Objects.requireNonNullElse(publicUrl.base().getHost(), "gatehouse.invalid"));
    }
}
