package io.gatehouse.journal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes checkpoints regularly, on one node. */
@Configuration(proxyBeanMethods = false)
class CheckpointTask {

    @Bean
    RecurringTask<Void> journalCheckpointTask(Checkpoints checkpoints, JournalSettings settings) {
        return Tasks.recurring("journal-checkpoint", Schedules.fixedDelay(settings.checkpointEvery()))
                .execute((instance, context) -> checkpoints.write());
    }
}
