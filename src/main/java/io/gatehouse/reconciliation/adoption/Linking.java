package io.gatehouse.reconciliation.adoption;

import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.reconciliation.adoption.TakeOverRows.Due;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives an existing account the services that its entry had, where it does not have them. */
@Component
class Linking {

    private static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

    private final AccountService accounts;
    private final GrantService grants;

    Linking(AccountService accounts, GrantService grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    void link(Due due) {
        var organization = due.account().account().organization();
        var link = due.link();
        if (link == null || organization.equals(NONE) || due.marked()) {
            return;
        }
        accounts.snapshots(List.of(link)).stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .forEach(account -> due.account().account().entitlements().stream()
                        .filter(code -> !held(account, organization).contains(code))
                        .forEach(code -> grants.add(account.id(), organization, code, null)));
    }

    private static Set<String> held(AccountSnapshot account, OrganizationId organization) {
        return account.affiliations().stream()
                .filter(affiliation -> affiliation.organization().equals(organization))
                .flatMap(affiliation -> affiliation.grants().stream())
                .map(GrantSnapshot::entitlement)
                .collect(Collectors.toSet());
    }
}
