package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.delegation.Provider;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked for and what became of it.
 *
 * @param entitlement the code of the catalogue that opens it
 * @param delivery of alerts; empty for everything else
 * @param deliveryDefaulted no delivery was chosen, so it is the myAlerts badge
 * @param firstApprover who agreed first to something privileged, while it waits for a second person
 * @param provider on whose behalf; null with a delegation for alerts of the whole organization
 */
public record LineDetails(
        UUID id,
        LineKind kind,
        String entitlement,
        Set<Delivery> delivery,
        boolean deliveryDefaulted,
        @Nullable Provider provider,
        LineState state,
        @Nullable ReasonCode reason,
        @Nullable String reasonText,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable AccountId firstApprover) {

    /** Asks for something on behalf of somebody else. */
    public boolean delegation() {
        return kind == LineKind.ALERT_DELEGATION || kind == LineKind.RESULTS_DELEGATION;
    }

    /** Somebody can still decide it. */
    boolean undecided() {
        return state.undecided();
    }
}
