package io.gatehouse.reconciliation.adoption;

import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.reconciliation.adoption.TakeOverRows.Due;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives existing accounts the services that their entries had, where they do not have them. */
@Component
class Linking {

    private static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

    private final AccountPages accounts;
    private final GrantService grants;
    private final Catalog catalog;

    Linking(AccountPages accounts, GrantService grants, Catalog catalog) {
        this.accounts = accounts;
        this.grants = grants;
        this.catalog = catalog;
    }

    /** @throws AccountRefusedException when an account is closed by now, or a service became privileged */
    void link(List<Due> all) {
        var due =
                all.stream().filter(one -> one.link() != null && !one.marked()).toList();
        var links = due.stream().map(Due::link).filter(Objects::nonNull).collect(Collectors.toSet());
        var linked =
                accounts.snapshots(links).stream().collect(Collectors.toMap(AccountSnapshot::id, Function.identity()));
        due.forEach(one -> Optional.ofNullable(linked.get(one.link())).ifPresent(account -> grant(account, one)));
    }

    private void grant(AccountSnapshot account, Due due) {
        if (account.state() == AccountState.CLOSED) {
            throw new AccountRefusedException("ended");
        }
        var organization = due.account().account().organization();
        if (account.state() == AccountState.ACTIVE && !organization.equals(NONE)) {
            var held = held(account, organization);
            due.account().account().entitlements().stream()
                    .filter(code -> !held.contains(code))
                    .forEach(code -> grant(account, organization, code));
        }
    }

    private void grant(AccountSnapshot account, OrganizationId organization, String code) {
        if (catalog.require(code).privileged()) {
            throw new AccountRefusedException("secondPerson");
        }
        grants.add(account.id(), organization, code, null);
    }

    private static Set<String> held(AccountSnapshot account, OrganizationId organization) {
        return account.affiliations().stream()
                .filter(affiliation -> affiliation.organization().equals(organization))
                .flatMap(affiliation -> affiliation.grants().stream())
                .map(GrantSnapshot::entitlement)
                .collect(Collectors.toSet());
    }
}
