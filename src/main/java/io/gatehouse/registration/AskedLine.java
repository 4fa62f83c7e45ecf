package io.gatehouse.registration;

import io.gatehouse.delegation.Delivery;
import io.gatehouse.delegation.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line as it is asked for, before anything is decided about it. */
record AskedLine(
        LineKind kind,
        String entitlement,
        Set<Delivery> delivery,
        boolean deliveryDefaulted,
        @Nullable Provider provider) {

    static final String CONSENT_ALERTS = "ALERTS_CBA";
    static final String PROVIDER_ALERTS = "ALERTS_PBA";
    static final String RESULTS = "RESULTS_DELEGATION";

    /** The same for two lines that ask for the same thing; how alerts come belongs to it, whose delegate somebody is too. */
    String key() {
        var whose = provider == null ? "" : provider.npi().value();
        var ways = kind == LineKind.SERVICE ? delivery.stream().sorted().toList() : List.of();
        return kind + ":" + entitlement + ":" + whose + ":" + ways;
    }

    /** Everything asked for: services, delegations, roles. */
    static List<AskedLine> of(AskedAccess asked) {
        var lines = new ArrayList<AskedLine>();
        asked.services().stream().sorted().map(code -> service(asked, code)).forEach(lines::add);
        if (asked.alertsForOrganization()) {
            lines.add(alertDelegation(asked, null));
        }
        asked.alertProviders().forEach(provider -> lines.add(alertDelegation(asked, provider)));
        asked.resultsProviders()
                .forEach(provider ->
                        lines.add(new AskedLine(LineKind.RESULTS_DELEGATION, RESULTS, Set.of(), false, provider)));
        asked.roles().stream()
                .sorted()
                .forEach(code -> lines.add(new AskedLine(LineKind.ROLE, code, Set.of(), false, null)));
        return List.copyOf(lines);
    }

    private static AskedLine service(AskedAccess asked, String code) {
        var delivery = switch (code) {
            case CONSENT_ALERTS -> asked.consentAlerts();
            case PROVIDER_ALERTS -> asked.providerAlerts();
            default -> Set.<Delivery>of();
        };
        return new AskedLine(LineKind.SERVICE, code, delivery, false, null);
    }

    /** A delegate gets alerts the way provider-based alerts were chosen, and as a badge when nothing was (rule X3). */
    private static AskedLine alertDelegation(AskedAccess asked, @Nullable Provider provider) {
        boolean defaulted = asked.providerAlerts().isEmpty();
        var delivery = defaulted ? Set.of(Delivery.MY_ALERTS_BADGE) : asked.providerAlerts();
        return new AskedLine(LineKind.ALERT_DELEGATION, PROVIDER_ALERTS, delivery, defaulted, provider);
    }
}
