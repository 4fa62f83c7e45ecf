package io.gatehouse.registration;

import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.delegation.DelegationService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what people have now, whoever asks: the callers make sure that only they learn it. */
@Component
class PresentAccounts {

    private static final Actor SYSTEM = Actor.system("change of an account");

    private final AccountSearch accounts;
    private final DelegationService delegations;
    private final OrganizationService organizations;
    private final Registrations registrations;
    private final Catalog catalog;
    private final CurrentActor actor;

    PresentAccounts(
            AccountSearch accounts,
            DelegationService delegations,
            OrganizationService organizations,
            Registrations registrations,
            Catalog catalog,
            CurrentActor actor) {
        this.accounts = accounts;
        this.delegations = delegations;
        this.organizations = organizations;
        this.registrations = registrations;
        this.catalog = catalog;
        this.actor = actor;
    }

    /**
     * Empty when there is no such account or it is closed.
     *
     * @param at the workplace that is meant; null, and what is none, for the first
     */
    Optional<PresentAccess> of(AccountId id, @Nullable OrganizationId at) {
        return actor.callAs(
                SYSTEM,
                () -> accounts.find(id)
                        .filter(account -> account.state() != AccountState.CLOSED)
                        .map(account -> present(account, at)));
    }

    private PresentAccess present(AccountSnapshot account, @Nullable OrganizationId at) {
        var workplace = PresentAccess.workplace(account, at).map(AffiliationSnapshot::organization);
        return new PresentAccess(
                account,
                workplace.orElse(null),
                delegations.of(account.id()).stream()
                        .filter(delegation -> delegation.endedAt() == null)
                        .toList(),
                workplace
                        .flatMap(organizations::find)
                        .map(OrganizationDetails::address)
                        .orElse(null),
                form(registrations.findLastApproved(account.id().value())),
                form(workplace.flatMap(
                        here -> registrations.findLastApprovedAt(account.id().value(), here.value()))),
                Stream.of(catalog.services(), catalog.roles())
                        .flatMap(List::stream)
                        .filter(Entitlement::offered)
                        .map(Entitlement::code)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static @Nullable ValidRegistration form(Optional<Registration> approved) {
        return approved.map(Registration::details)
                .map(RegistrationDetails::form)
                .orElse(null);
    }
}
