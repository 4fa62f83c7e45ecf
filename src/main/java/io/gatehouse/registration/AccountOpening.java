package io.gatehouse.registration;

import io.gatehouse.account.AccountLinking;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.LinkAccount;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.account.WantedAccount;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.Npi;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.delegation.DelegationKind;
import io.gatehouse.delegation.DelegationRequest;
import io.gatehouse.delegation.DelegationService;
import io.gatehouse.delegation.Provider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns decided lines into desired state: the account, new or linked, its grants and its delegations. */
@Component
class AccountOpening {

    private final AccountService accounts;
    private final AccountLinking linking;
    private final GrantService grants;
    private final DelegationService delegations;

    AccountOpening(
            AccountService accounts, AccountLinking linking, GrantService grants, DelegationService delegations) {
        this.accounts = accounts;
        this.linking = linking;
        this.grants = grants;
        this.delegations = delegations;
    }

    AccountSnapshot open(WantedAccount wanted, RegistrationDetails decided) {
        var account = switch (wanted) {
            case OpenAccount open -> accounts.open(open);
            case LinkAccount link -> linking.link(link);
        };
        decided.lines().stream()
                .filter(line -> line.state() == LineState.GRANTED)
                .forEach(line -> delegate(decided, line));
        return account;
    }

    /** A line granted after the account was opened. */
    void add(RegistrationDetails decided, LineDetails line) {
        var organization = Objects.requireNonNull(decided.organization());
        var first = line.firstApprover();
        if (first != null) {
            grants.addPrivileged(decided.accountId(), organization, line.entitlement(), null, first);
        } else if (!held(decided, organization, line.entitlement())) {
            grants.add(decided.accountId(), organization, line.entitlement(), null);
        }
        delegate(decided, line);
    }

    private boolean held(RegistrationDetails decided, OrganizationId organization, String entitlement) {
        return accounts.snapshots(List.of(decided.accountId())).stream()
                .flatMap(account -> account.affiliations().stream())
                .filter(affiliation -> affiliation.organization().equals(organization))
                .flatMap(affiliation -> affiliation.grants().stream())
                .anyMatch(grant -> grant.entitlement().equals(entitlement));
    }

    private void delegate(RegistrationDetails decided, LineDetails line) {
        var kind = switch (line.kind()) {
            case ALERT_DELEGATION -> DelegationKind.ALERTS;
            case RESULTS_DELEGATION -> DelegationKind.RESULTS;
            case SERVICE, ROLE -> null;
        };
        if (kind != null) {
            var organization = Objects.requireNonNull(decided.organization());
            var request = new DelegationRequest(kind, organization, line.provider(), line.delivery(), decided.id());
            if (!decided.linked() || !has(decided.accountId(), request)) {
                delegations.open(decided.accountId(), request);
            }
        }
    }

    /** Who asks a second time may receive it already. */
    private boolean has(AccountId delegate, DelegationRequest wanted) {
        return delegations.of(delegate).stream()
                .filter(delegation -> delegation.endedAt() == null)
                .anyMatch(delegation -> delegation.kind() == wanted.kind()
                        && delegation.organization().equals(wanted.organization())
                        && Objects.equals(npi(delegation.provider()), npi(wanted.provider())));
    }

    private static @Nullable Npi npi(@Nullable Provider provider) {
        return provider == null ? null : provider.npi();
    }
}
