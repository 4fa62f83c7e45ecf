package io.gatehouse.registration.check;

import io.gatehouse.catalog.Prerequisite;
import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Direct mailboxes can only be made in a Direct domain of the organization. */
@Component
@Order(80)
class DirectDomainPresent implements ReviewCheck {

    private static final String CHECK = "direct-domain";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var needing = facts.linesNeeding(Prerequisite.DIRECT_DOMAIN);
        if (needing.isEmpty()) {
            return CheckFinding.ok(CHECK, "needless");
        }
        var organization = facts.organization();
        if (organization == null) {
            return CheckFinding.ok(CHECK, "open");
        }
        var domain = organization.directDomain();
        return domain == null
                ? CheckFinding.stop(CHECK, "missing").on(needing).because(ReasonCode.DIRECT_DOMAIN_MISSING)
                : CheckFinding.ok(CHECK, "ok", domain);
    }
}
