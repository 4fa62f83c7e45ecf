package io.gatehouse.registration;

import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.delegation.DelegationKind;
import io.gatehouse.delegation.DelegationRequest;
import io.gatehouse.delegation.DelegationService;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Turns decided lines into desired state: the account, its grants and its delegations. */
@Component
class AccountOpening {

    private final AccountService accounts;
    private final GrantService grants;
    private final DelegationService delegations;

    AccountOpening(AccountService accounts, GrantService grants, DelegationService delegations) {
        this.accounts = accounts;
        this.grants = grants;
        this.delegations = delegations;
    }

    AccountSnapshot open(OpenAccount wanted, RegistrationDetails decided) {
        var account = accounts.open(wanted);
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
        return accounts.snapshots(java.util.List.of(decided.accountId())).stream()
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
            delegations.open(
                    decided.accountId(),
                    new DelegationRequest(kind, organization, line.provider(), line.delivery(), decided.id()));
        }
    }
}
