package io.gatehouse.registration.check;

import io.gatehouse.catalog.Prerequisite;
import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.LineKind;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** There is an NPI, or a delegation, where provider-based alerts need one (X2). */
@Component
@Order(45)
class NpiValid implements ReviewCheck {

    private static final String CHECK = "npi";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var npi = facts.applicant().npi();
        if (npi != null) {
            return CheckFinding.ok(CHECK, "ok", npi.value());
        }
        var needing = facts.servicesNeeding(Prerequisite.NPI_OR_DELEGATION);
        if (needing.isEmpty()) {
            return CheckFinding.ok(CHECK, "needless");
        }
        return facts.delegated(LineKind.ALERT_DELEGATION)
                ? CheckFinding.ok(CHECK, "delegated")
                : CheckFinding.stop(CHECK, "missing").on(needing).because(ReasonCode.NPI_NOT_FOUND);
    }
}
