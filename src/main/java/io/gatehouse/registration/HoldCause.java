package io.gatehouse.registration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a hold waits for: that no check finds this reason any more.
 *
 * @param line null when the request as a whole is on hold
 */
record HoldCause(@Nullable UUID line, ReasonCode reason) {

    /** Whether one of the findings is the reason. */
    boolean foundIn(List<CheckFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() != CheckLevel.OK && finding.reason() == reason)
                .anyMatch(finding -> line == null || finding.lines().contains(line));
    }

    /** Whether what was put on hold still is. */
    boolean standing(RegistrationDetails registration) {
        return line == null
                ? registration.state() == RegistrationState.ON_HOLD
                : registration.state() == RegistrationState.APPROVED
                        && registration.line(line).state() == LineState.HELD;
    }
}
