package io.gatehouse.registration;

import io.gatehouse.account.AccountFilter;
import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountRow;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.MailboxOwner;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.Role;
import io.gatehouse.security.RoleAssignment;
import io.gatehouse.security.SignInAccounts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who can vouch for an applicant: the RHIO administrators of the organization who can sign in, but not for themselves. */
@Component
class Vouchers {

    private static final int MOST = 200;
    private static final Actor SYSTEM = Actor.system("vouching");

    private final AccountSearch accounts;
    private final AccountPages pages;
    private final SignInAccounts signIn;
    private final CurrentActor actor;

    Vouchers(AccountSearch accounts, AccountPages pages, SignInAccounts signIn, CurrentActor actor) {
        this.accounts = accounts;
        this.pages = pages;
        this.signIn = signIn;
        this.actor = actor;
    }

    /** By last name. */
    List<Colleague> of(RegistrationDetails registration, OrganizationId organization) {
        var holders = new AccountFilter("", AccountState.ACTIVE, organization, Role.RHIO_ADMINISTRATOR.name());
        return actor.callAs(
                SYSTEM,
                () -> accounts.list(holders, 0, MOST).stream()
                        .map(AccountRow::id)
                        .filter(account -> !applicant(registration, account))
                        .flatMap(account -> signIn.findById(account).stream())
                        .filter(person -> person.maySignIn()
                                && person.assignments()
                                        .contains(new RoleAssignment(Role.RHIO_ADMINISTRATOR, organization)))
                        .map(person -> new Colleague(person.id(), person.username(), person.displayName()))
                        .toList());
    }

    /** Whether the actor is a RHIO administrator there. Staff are not by being staff. */
    boolean administers(OrganizationId organization) {
        return actor.get().assignments().contains(new RoleAssignment(Role.RHIO_ADMINISTRATOR, organization));
    }

    boolean isActor(AccountId account) {
        return account.equals(actor.get().accountId());
    }

    /** Whether it is the actor who asks for access. */
    boolean own(RegistrationDetails registration) {
        var account = actor.get().accountId();
        return account != null && applicant(registration, account);
    }

    private boolean applicant(RegistrationDetails registration, AccountId account) {
        return registration.accountId().equals(account)
                || actor.callAs(SYSTEM, () -> pages.owner(registration.email()))
                        .map(MailboxOwner::account)
                        .filter(account::equals)
                        .isPresent();
    }
}
