package io.gatehouse.registration.check;

import io.gatehouse.catalog.Prerequisite;
import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The access level fits what the person is (X8): clinical levels need credentials or an NPI, emergency access an
 * emergency department. */
@Component
@Order(60)
class AccessLevelFitsTitle implements ReviewCheck {

    private static final String CHECK = "access-level";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var level = facts.accessLevel();
        if (level == null) {
            return CheckFinding.stop(CHECK, "unknown");
        }
        var organization = facts.organization();
        if (level.needs(Prerequisite.EMERGENCY_CARE) && organization != null && !organization.emergencyCare()) {
            return CheckFinding.stop(CHECK, "emergency", level.label(), organization.legalName())
                    .because(ReasonCode.ROLE_EXCEEDS_JOB);
        }
        var title = facts.applicant().jobTitle();
        return level.clinicianOnly() && !facts.clinical()
                ? CheckFinding.warning(CHECK, "clinical", level.label(), title).because(ReasonCode.ROLE_EXCEEDS_JOB)
                : CheckFinding.ok(CHECK, "ok", level.label(), title);
    }
}
