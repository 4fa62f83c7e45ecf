package io.gatehouse.registration.desk;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out one run; when the application is stopped in between, another node or the next start goes on with it. */
@Configuration(proxyBeanMethods = false)
class BulkRunTask {

    private static final TaskDescriptor<Void> NAME = TaskDescriptor.of("bulk-run");

    @Bean
    OneTimeTask<Void> bulkRun(BulkWork work) {
        return Tasks.oneTime(NAME)
                .onDeadExecutionRevive()
                .execute((instance, context) -> work.workOff(UUID.fromString(instance.getId())));
    }

    static TaskInstance<Void> of(UUID run) {
        return NAME.instance(run.toString()).build();
    }
}
