package io.gatehouse.registration.check;

import io.gatehouse.catalog.Prerequisite;
import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Training is recorded where a service asks for it. */
@Component
@Order(70)
class TrainingRecorded implements ReviewCheck {

    private static final String CHECK = "training";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var needing = facts.linesNeeding(Prerequisite.TRAINING);
        if (needing.isEmpty()) {
            return CheckFinding.ok(CHECK, "needless");
        }
        var completed = facts.trainingCompletedOn();
        return completed == null
                ? CheckFinding.warning(CHECK, "missing").on(needing).because(ReasonCode.TRAINING_MISSING)
                : CheckFinding.ok(CHECK, "ok", completed);
    }
}
