package io.gatehouse.registration.desk;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out one decision when its grace is over, also when the application was stopped in between. */
@Configuration(proxyBeanMethods = false)
class RestingDecisionTask {

    private static final TaskDescriptor<Void> NAME = TaskDescriptor.of("resting-decision");

    @Bean
    OneTimeTask<Void> restingDecision(CarryingOut carryingOut) {
        return Tasks.oneTime(NAME)
                .onDeadExecutionRevive()
                .execute((instance, context) -> carryingOut.carryOut(UUID.fromString(instance.getId())));
    }

    static TaskInstance<Void> of(UUID decision) {
        return NAME.instance(decision.toString()).build();
    }
}
