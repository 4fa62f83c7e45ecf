package io.gatehouse.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision of one line.
 *
 * @param reason required unless the line is granted
 */
public record LineDecision(
        UUID line, LineVerdict verdict, @Nullable Reason reason) {

    public static LineDecision grant(UUID line) {
        return new LineDecision(line, LineVerdict.GRANT, null);
    }

    public static LineDecision hold(UUID line, Reason reason) {
        return new LineDecision(line, LineVerdict.HOLD, reason);
    }

    public static LineDecision decline(UUID line, Reason reason) {
        return new LineDecision(line, LineVerdict.DECLINE, reason);
    }

    boolean complete() {
        return verdict == LineVerdict.GRANT || (reason != null && reason.complete());
    }
}
