package io.gatehouse.registration;

import java.util.List;
import java.util.UUID;

/** Holds the lines that a check stops, each for the reason the check gives; the rest of the request goes on. */
final class HoldingBack {

    private HoldingBack() {}

    static Decision of(Decision everything, List<CheckFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == CheckLevel.STOP)
                .reduce(everything, HoldingBack::holding, (one, other) -> other);
    }

    private static Decision holding(Decision decision, CheckFinding stop) {
        var code = stop.reason();
        var held = decision;
        for (UUID line : stop.lines()) {
            held = code == null ? held : held.withLine(LineDecision.hold(line, Reason.of(code)));
        }
        return held;
    }
}
