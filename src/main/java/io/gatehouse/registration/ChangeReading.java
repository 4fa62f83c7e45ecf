package io.gatehouse.registration;

import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.Npi;
import io.gatehouse.delegation.DelegationKind;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.delegation.Provider;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a form of somebody with an account comes to: what is new, what is there, what is given up or goes on. */
final class ChangeReading {

    private final PresentAccess present;
    private final ValidRegistration form;

    ChangeReading(PresentAccess present, ValidRegistration form) {
        this.present = present;
        this.form = form;
    }

    /**
     * @param ticked codes that were said to go on
     * @param differs whether the form says anything else than it began with
     */
    AccountChange read(Set<String> ticked, boolean differs) {
        return present.at(form.workplace().organizationName())
                .map(affiliation -> at(affiliation, ticked, differs))
                .orElseGet(() -> new AccountChange(RequestKind.CHANGE, null, Set.of(), Set.of(), Set.of()));
    }

    private AccountChange at(AffiliationSnapshot affiliation, Set<String> ticked, boolean differs) {
        var here = present.workplace()
                .filter(workplace -> workplace.organization().equals(affiliation.organization()))
                .isPresent();
        var renews = here ? renewable(ticked) : Set.<String>of();
        var there = AskedLine.of(form.asked()).stream()
                .filter(line -> !renews.contains(line.entitlement()) && has(affiliation, line))
                .map(AskedLine::key)
                .collect(Collectors.toUnmodifiableSet());
        return new AccountChange(
                differs || renews.isEmpty() ? RequestKind.CHANGE : RequestKind.RENEWAL,
                here ? affiliation.organization() : null,
                here ? present.held() : Set.of(),
                there,
                renews);
    }

    private Set<String> renewable(Set<String> ticked) {
        var codes = new HashSet<>(ticked);
        codes.retainAll(
                present.ending().stream().map(GrantSnapshot::entitlement).collect(Collectors.toSet()));
        return codes;
    }

    private boolean has(AffiliationSnapshot affiliation, AskedLine line) {
        return switch (line.kind()) {
            case SERVICE -> granted(affiliation, line) && line.delivery().equals(ways(line));
            case ROLE -> granted(affiliation, line);
            case ALERT_DELEGATION -> receives(affiliation, DelegationKind.ALERTS, line);
            case RESULTS_DELEGATION -> receives(affiliation, DelegationKind.RESULTS, line);
        };
    }

    private Set<Delivery> ways(AskedLine line) {
        return switch (line.entitlement()) {
            case AskedLine.CONSENT_ALERTS, AskedLine.PROVIDER_ALERTS -> present.alerts(line.entitlement());
            default -> Set.of();
        };
    }

    private static boolean granted(AffiliationSnapshot affiliation, AskedLine line) {
        return affiliation.grants().stream()
                .anyMatch(grant -> grant.entitlement().equals(line.entitlement()));
    }

    private boolean receives(AffiliationSnapshot affiliation, DelegationKind kind, AskedLine line) {
        return present.delegations().stream()
                .anyMatch(delegation -> delegation.kind() == kind
                        && delegation.organization().equals(affiliation.organization())
                        && Objects.equals(npi(delegation.provider()), npi(line.provider())));
    }

    private static @Nullable Npi npi(@Nullable Provider provider) {
        return provider == null ? null : provider.npi();
    }
}
