package io.gatehouse.registration.check;

import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The applicant pressed the button on the mailed page, so the address is theirs. */
@Component
@Order(10)
class EmailConfirmed implements ReviewCheck {

    private static final String CHECK = "email-confirmed";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var email = facts.applicant().email().value();
        return facts.registration().emailConfirmedAt() == null
                ? CheckFinding.stop(CHECK, "missing", email)
                : CheckFinding.ok(CHECK, "ok", email);
    }
}
