package io.gatehouse.delegation;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The delegation that is to be opened.
 *
 * @param organization for which the delegate works; without a provider the delegation is of this organization
 * @param provider null for alerts of the whole organization; results always name a provider
 * @param delivery for alerts only; empty means the myAlerts badge
 */
public record DelegationRequest(
        DelegationKind kind,
        OrganizationId organization,
        @Nullable Provider provider,
        Set<Delivery> delivery,
        @Nullable RegistrationId registration) {

    /** @throws IllegalArgumentException when results have no provider */
    public DelegationRequest {
        if (kind == DelegationKind.RESULTS && provider == null) {
            throw new IllegalArgumentException("A results delegation names a provider.");
        }
        delivery = kind == DelegationKind.RESULTS
                ? Set.of()
                : delivery.isEmpty() ? Set.of(Delivery.MY_ALERTS_BADGE) : Set.copyOf(delivery);
    }
}
