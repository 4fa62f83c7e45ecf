package io.gatehouse.registration.check;

import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What has to be proven for a service or role is proven: else the line is held, not the request. */
@Component
@Order(75)
class ChecklistComplete implements ReviewCheck {

    private static final String CHECK = "checklist";

    @Override
    public CheckFinding look(CheckFacts facts) {
        var checklist = facts.checklist();
        var waiting = facts.registration().lines().stream()
                .filter(line -> !checklist.missing(line.entitlement()).isEmpty())
                .toList();
        if (!waiting.isEmpty()) {
            var missing = new TreeSet<ChecklistItem>();
            waiting.forEach(line -> missing.addAll(checklist.missing(line.entitlement())));
            return CheckFinding.stop(CHECK, "missing", missing.size())
                    .on(waiting.stream().map(LineDetails::id).toList())
                    .because(
                            missing.equals(Set.of(ChecklistItem.TRAINING))
                                    ? ReasonCode.TRAINING_MISSING
                                    : ReasonCode.PROOF_MISSING);
        }
        var asked = facts.registration().lines().stream()
                .anyMatch(line -> checklist.asked().containsKey(line.entitlement()));
        return CheckFinding.ok(CHECK, asked ? "ok" : "needless");
    }
}
