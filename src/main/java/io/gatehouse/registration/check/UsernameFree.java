package io.gatehouse.registration.check;

import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The username can be given: nobody has it or ever had it, in the database and in the directory. */
@Component
@Order(40)
class UsernameFree implements ReviewCheck {

    private static final String CHECK = "username";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var name = facts.decision().username();
        return switch (facts.username()) {
            case OWN -> CheckFinding.ok(CHECK, "own", name);
            case FREE -> CheckFinding.ok(CHECK, "ok", name);
            case FREE_AS_FAR_AS_KNOWN -> CheckFinding.warning(CHECK, "unknown", name);
            case MALFORMED -> CheckFinding.stop(CHECK, "malformed", name);
            case RESERVED -> CheckFinding.stop(CHECK, "reserved", name);
            case TAKEN -> CheckFinding.stop(CHECK, "taken", name);
            case TAKEN_IN_DIRECTORY -> CheckFinding.stop(CHECK, "directory", name);
        };
    }
}
