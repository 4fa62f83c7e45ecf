package io.gatehouse.registration.check;

import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import io.gatehouse.registration.VouchAnswer;
import io.gatehouse.registration.Vouching;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where a RHIO administrator was asked to vouch for the applicant, one does, at the organization that is chosen. */
@Component
@Order(35)
class VouchedFor implements ReviewCheck {

    private static final String CHECK = "vouching";

    @Override
    public CheckFinding look(CheckFacts facts) {
        var vouching = facts.vouching();
        if (vouching == null) {
            return CheckFinding.ok(CHECK, "needless");
        }
        var organization = facts.organization();
        if (organization != null && !organization.id().equals(vouching.organization())) {
            return CheckFinding.warning(CHECK, "elsewhere", organization.legalName());
        }
        var answer = vouching.answer();
        return answer == null ? waiting(vouching) : answered(answer);
    }

    private static CheckFinding waiting(Vouching vouching) {
        return vouching.standing() == Vouching.Standing.UNANSWERED
                ? CheckFinding.warning(CHECK, "unanswered", names(vouching)).because(ReasonCode.NO_APPROVER)
                : CheckFinding.warning(CHECK, "asked", names(vouching)).because(ReasonCode.NO_APPROVER);
    }

    private static CheckFinding answered(VouchAnswer answer) {
        return answer.vouched()
                ? CheckFinding.ok(CHECK, "ok", answer.by())
                : CheckFinding.warning(CHECK, "refused", answer.by(), answer.text())
                        .because(ReasonCode.NOT_EMPLOYEE);
    }

    private static String names(Vouching vouching) {
        return String.join(", ", vouching.asked());
    }
}
