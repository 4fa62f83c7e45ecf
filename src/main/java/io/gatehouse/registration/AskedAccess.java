package io.gatehouse.registration;

import io.gatehouse.common.DirectAddress;
import io.gatehouse.common.Username;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.delegation.Provider;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param accessLevel a code of the catalogue
 * @param previousAccess where the applicant had access before; null when nowhere
 * @param previousUsername the username then, when known
 * @param services codes of the catalogue; the alerts are among them when a delivery is chosen
 * @param directAddress where alerts go; null when the new mailbox is meant, or none is needed
 * @param alertsForOrganization wants to be the organization's delegate for alerts
 * @param roles codes of the catalogue
 */
public record AskedAccess(
        @Nullable Username preferredUsername,
        String accessLevel,
        @Nullable String previousAccess,
        @Nullable String previousUsername,
        Set<String> services,
        Set<Delivery> consentAlerts,
        Set<Delivery> providerAlerts,
        @Nullable DirectAddress directAddress,
        boolean alertsForOrganization,
        List<Provider> alertProviders,
        List<Provider> resultsProviders,
        Set<String> roles) {

    public AskedAccess {
        services = Set.copyOf(services);
        consentAlerts = Set.copyOf(consentAlerts);
        providerAlerts = Set.copyOf(providerAlerts);
        alertProviders = List.copyOf(alertProviders);
        resultsProviders = List.copyOf(resultsProviders);
        roles = Set.copyOf(roles);
    }
}
