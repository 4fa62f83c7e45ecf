package io.gatehouse.registration;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PostalAddress;
import io.gatehouse.delegation.DelegationDetails;
import io.gatehouse.delegation.Delivery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has now, to begin a form with and to compare it with.
 *
 * @param at where the person works, of several the one that is meant; null when nowhere
 * @param delegations those that are not ended
 * @param site address of that organization; null when there is none
 * @param lastForm the latest that was approved for the account; null when there was none
 * @param lastHere the latest that was approved at that organization; null when there was none
 * @param offered codes of services and roles that the form can ask for
 */
public record PresentAccess(
        AccountSnapshot account,
        @Nullable OrganizationId at,
        List<DelegationDetails> delegations,
        @Nullable PostalAddress site,
        @Nullable ValidRegistration lastForm,
        @Nullable ValidRegistration lastHere,
        Set<String> offered) {

    public PresentAccess {
        delegations = List.copyOf(delegations);
        offered = Set.copyOf(offered);
    }

    /** Where the person works; of several the one that is meant. */
    public Optional<AffiliationSnapshot> workplace() {
        return workplace(account, at);
    }

    static Optional<AffiliationSnapshot> workplace(AccountSnapshot account, @Nullable OrganizationId at) {
        var places = workplaces(account);
        return places.stream()
                .filter(place -> place.organization().equals(at))
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    /** Everywhere the person works. */
    public List<AffiliationSnapshot> workplaces() {
        return workplaces(account);
    }

    private static List<AffiliationSnapshot> workplaces(AccountSnapshot account) {
        return account.affiliations().stream()
                .filter(affiliation -> !affiliation.suspended())
                .toList();
    }

    /** The affiliation with the organization that is called like this; of two of one name the one that is meant. */
    Optional<AffiliationSnapshot> at(String organizationName) {
        var wanted = organizationName.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(workplace().stream(), workplaces().stream())
                .filter(place ->
                        place.organizationName().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** Codes that are granted at the workplace and can be asked for. */
    public Set<String> held() {
        return workplace().map(this::held).orElse(Set.of());
    }

    private Set<String> held(AffiliationSnapshot affiliation) {
        return affiliation.grants().stream()
                .map(GrantSnapshot::entitlement)
                .filter(offered::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How the alerts come that are granted at the workplace; as a badge when that is not known. */
    public Set<Delivery> alerts(String code) {
        if (!held().contains(code)) {
            return Set.of();
        }
        var asked = lastHere == null ? null : lastHere.asked();
        var ways = asked == null
                ? Set.<Delivery>of()
                : code.equals(AskedLine.CONSENT_ALERTS) ? asked.consentAlerts() : asked.providerAlerts();
        return ways.isEmpty() ? Set.of(Delivery.MY_ALERTS_BADGE) : ways;
    }

    /** What is granted at the workplace until some day. */
    public List<GrantSnapshot> ending() {
        return workplace().stream()
                .flatMap(affiliation -> affiliation.grants().stream())
                .filter(grant -> grant.validUntil() != null)
                .toList();
    }
}
