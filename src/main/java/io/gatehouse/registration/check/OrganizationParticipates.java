package io.gatehouse.registration.check;

import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The request belongs to a participating organization, and to one of that name. */
@Component
@Order(30)
class OrganizationParticipates implements ReviewCheck {

    private static final String CHECK = "organization";
    /** Below this similarity the names are so different that somebody should compare them. */
    private static final double ALIKE = 0.6;

    @Override
    public CheckFinding look(CheckFacts facts) {

        var organization = facts.organization();
        var typed = facts.workplace().organizationName();
        if (organization == null) {
            return CheckFinding.stop(CHECK, "missing", typed).because(ReasonCode.ORG_AMBIGUOUS);
        }
        var name = organization.legalName();
        if (!organization.participating()) {
            return CheckFinding.stop(CHECK, "left", name).because(ReasonCode.ORG_NOT_PARTICIPATING);
        }
        return facts.organizationScore() < ALIKE
                ? CheckFinding.warning(CHECK, "unlike", name, typed).because(ReasonCode.ORG_AMBIGUOUS)
                : CheckFinding.ok(CHECK, "ok", name);
    }
}
