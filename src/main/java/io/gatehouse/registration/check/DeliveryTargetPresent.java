package io.gatehouse.registration.check;

import io.gatehouse.delegation.Delivery;
import io.gatehouse.registration.CheckFacts;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.ReviewCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Alerts by Direct Mail have an address to go to: the one given, or the new mailbox (X4); else they wait (X5). */
@Component
@Order(100)
class DeliveryTargetPresent implements ReviewCheck {

    private static final String CHECK = "delivery";

    @Override
    public CheckFinding look(CheckFacts facts) {

        var lines = facts.registration().lines().stream()
                .filter(line -> !line.delivery().isEmpty())
                .toList();
        var direct = lines.stream()
                .filter(DeliveryTargetPresent::byDirectMail)
                .map(LineDetails::id)
                .toList();
        var address = facts.asked().directAddress();
        if (lines.isEmpty()) {
            return CheckFinding.ok(CHECK, "needless");
        }
        if (direct.isEmpty()) {
            return CheckFinding.ok(CHECK, "badge");
        }
        if (address != null) {
            return CheckFinding.ok(CHECK, "ok", address.value());
        }
        if (facts.organization() == null) {
            return CheckFinding.ok(CHECK, "open");
        }
        return facts.mailboxComes()
                ? CheckFinding.ok(CHECK, "mailbox")
                : CheckFinding.stop(CHECK, "missing").on(direct).because(ReasonCode.NO_DELIVERY_TARGET);
    }

    private static boolean byDirectMail(LineDetails line) {
        return line.delivery().stream().anyMatch(way -> way != Delivery.MY_ALERTS_BADGE);
    }
}
