package io.gatehouse.account;

import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.OrganizationScope;
import io.gatehouse.security.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which accounts the actor reaches: those of the own organizations, and nobody stronger than the actor. */
@Component
class AccountGuard {

    private static final Set<String> STAFF_ROLES = Set.of(Role.SUPPORT_STAFF.name(), Role.SUPPORT_LEAD.name());

    private final Accounts accounts;
    private final CurrentActor currentActor;

    AccountGuard(Accounts accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    Actor actor() {
        return currentActor.get();
    }

    OrganizationScope scope(Role... roles) {
        return actor().scopeOf(roles);
    }

    /** The account to read. Out of scope is answered like absent. */
    Account visible(AccountId id) {
        var scope = scope(Role.values());
        return accounts.findById(id.value())
                .filter(account -> covers(scope, account))
                .orElseThrow(AccountNotFoundException::new);
    }

    /** The account to change, by someone with one of these roles at an organization of the person. */
    Account changeable(AccountId id, Role... roles) {
        var scope = scope(roles);
        var account = accounts.findById(id.value())
                .filter(found -> covers(scope, found))
                .orElseThrow(AccountNotFoundException::new);
        return noStronger(account);
    }

    /** The account that a request is decided for, by whoever may decide requests. */
    Account reviewed(AccountId id) {
        return noStronger(accounts.findById(id.value()).orElseThrow(AccountNotFoundException::new));
    }

    private Account noStronger(Account account) {
        if (strength(account.entitlements()) > strength(actor())) {
            throw new AccountRefusedException("stronger");
        }
        return account;
    }

    boolean bySystem() {
        return actor().kind() == Actor.Kind.SYSTEM;
    }

    /** Appointing staff takes a support lead, and nobody appoints themselves. */
    void refuseUnlessAppointing(AccountId receiver, Entitlement entitlement) {
        refuseSamePerson(receiver);
        if (STAFF_ROLES.contains(entitlement.code()) && !actor().lead() && !bySystem()) {
            throw new AccountRefusedException("leadOnly");
        }
    }

    void refuseSamePerson(AccountId person) {
        if (person.equals(actor().accountId())) {
            throw new AccountRefusedException("secondPerson");
        }
    }

    private static boolean covers(OrganizationScope scope, Account account) {
        return scope instanceof OrganizationScope.Everything
                || account.organizations().stream()
                        .anyMatch(organization -> scope.covers(new OrganizationId(organization)));
    }

    private static int strength(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM ? Integer.MAX_VALUE : strength(roleNames(actor));
    }

    private static Set<String> roleNames(Actor actor) {
        return actor.assignments().stream()
                .map(assignment -> assignment.role().name())
                .collect(Collectors.toSet());
    }

    private static int strength(Collection<String> entitlements) {
        if (entitlements.contains(Role.SUPPORT_LEAD.name())) {
            return 4;
        }
        if (entitlements.contains(Role.SUPPORT_STAFF.name())) {
            return 3;
        }
        if (entitlements.contains(Role.RHIO_ADMINISTRATOR.name())) {
            return 2;
        }
        return entitlements.contains(Role.AUDIT_CONTACT.name()) ? 1 : 0;
    }
}
