package io.gatehouse.registration.check;

import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.FormWarning;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mail domain is one of the organization's, where it has told us its domains. */
@Component
@Order(20)
class EmailBelongsToOrganization implements ReviewCheck {

    private static final String CHECK = "email-domain";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var organization = facts.organization();
        var domain = facts.applicant().email().domain();
        if (facts.warned(FormWarning.FREE_MAIL)) {
            return CheckFinding.warning(CHECK, "free", domain).because(ReasonCode.EMAIL_SHARED);
        }
        if (organization == null || organization.mailDomains().isEmpty()) {
            return CheckFinding.ok(CHECK, "unknown", domain);
        }
        return organization.mailDomains().contains(domain)
                ? CheckFinding.ok(CHECK, "ok", domain)
                : CheckFinding.warning(CHECK, "foreign", domain, String.join(", ", organization.mailDomains()))
                        .because(ReasonCode.NOT_EMPLOYEE);
    }
}
