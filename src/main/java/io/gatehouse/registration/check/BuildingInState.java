package io.gatehouse.registration.check;

import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.FormWarning;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ZIP code of the building belongs to its state. */
@Component
@Order(35)
class BuildingInState implements ReviewCheck {

    private static final String CHECK = "building";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var address = facts.workplace().address().oneLine();
        return facts.warned(FormWarning.ZIP_OUTSIDE_STATE)
                ? CheckFinding.warning(CHECK, "elsewhere", address)
                : CheckFinding.ok(CHECK, "ok", address);
    }
}
