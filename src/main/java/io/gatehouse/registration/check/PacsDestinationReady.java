package io.gatehouse.registration.check;

import io.gatehouse.catalog.Prerequisite;
import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Images can only be sent to a PACS that is connected (X7): the line is held, not the request. */
@Component
@Order(90)
class PacsDestinationReady implements ReviewCheck {

    private static final String CHECK = "pacs";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var needing = facts.linesNeeding(Prerequisite.PACS_DESTINATION);
        if (needing.isEmpty()) {
            return CheckFinding.ok(CHECK, "needless");
        }
        var organization = facts.organization();
        if (organization == null) {
            return CheckFinding.ok(CHECK, "open");
        }
        return organization.pacsReady()
                ? CheckFinding.ok(CHECK, "ok")
                : CheckFinding.stop(CHECK, "missing").on(needing).because(ReasonCode.PACS_NOT_READY);
    }
}
