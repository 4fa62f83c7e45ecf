package io.gatehouse.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the mass-change brake stands.
 *
 * @param heldSince null while it does not hold
 * @param rule which limit was reached
 * @param changes how many accounts would have lost or had changed something; with {@link Rule#ZERO}, how many were expected
 * @param allowed how many may
 * @param releasedUntil until when everything passes; null when it was never released
 */
public record BrakeState(
        @Nullable Instant heldSince,
        @Nullable Rule rule,
        long changes,
        long allowed,
        @Nullable Instant releasedUntil) {

    /** Why it holds. */
    public enum Rule {
        ABSOLUTE,
        PERCENT,
        /** The directory answered without a single entry of ours. */
        ZERO
    }

    public boolean held() {
        return heldSince != null;
    }

    public boolean released(Instant now) {
        return releasedUntil != null && now.isBefore(releasedUntil);
    }
}
