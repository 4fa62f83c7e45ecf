package io.gatehouse.registration.check;

import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each delegation names a provider that can be told from others, by NPI. */
@Component
@Order(110)
class DelegatesReadable implements ReviewCheck {

    private static final String CHECK = "delegates";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var delegations = facts.delegations();
        if (delegations.isEmpty()) {
            return CheckFinding.ok(CHECK, "needless");
        }
        var own = delegations.stream()
                .filter(line -> sameAsApplicant(line, facts))
                .map(LineDetails::id)
                .toList();
        return own.isEmpty()
                ? CheckFinding.ok(CHECK, "ok", delegations.size())
                : CheckFinding.stop(CHECK, "own").on(own).because(ReasonCode.DELEGATE_UNCONFIRMED);
    }

    private static boolean sameAsApplicant(LineDetails line, CheckFacts facts) {
        var provider = line.provider();
        return provider != null && provider.npi().equals(facts.applicant().npi());
    }
}
