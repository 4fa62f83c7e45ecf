package io.gatehouse.account;

import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowReview;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a person who asks again what was granted in the account that is there, instead of a second one: at one more
 * organization, or more at the same one. An account that was suspended or closed is open again with this alone. See
 * docs/decisions/130.
 */
@Service
@Transactional
@AllowReview
public class AccountLinking {

    private final AccountGuard guard;
    private final Accounts accounts;
    private final GrantCatalog catalog;
    private final Closures closures;
    private final AccountAnnouncements announcements;
    private final Clock clock;

    AccountLinking(
            AccountGuard guard,
            Accounts accounts,
            GrantCatalog catalog,
            Closures closures,
            AccountAnnouncements announcements,
            Clock clock) {
        this.guard = guard;
        this.accounts = accounts;
        this.catalog = catalog;
        this.closures = closures;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * The account as {@link #link} would make it, without doing so.
     *
     * @throws AccountRefusedException when it cannot be done
     */
    @Transactional(readOnly = true)
    public AccountSnapshot draft(LinkAccount wanted) {
        var account = linkable(wanted);
        account.link(wanted, guard.actor().displayName(), clock.instant());
        return announcements.snapshot(account);
    }

    /**
     * Adds what the request brings, in one revision.
     *
     * @throws AccountRefusedException when the person is stronger than the actor or being looked into, the organization does
     *     not participate, something privileged is among it, or another account has the e-mail address or NPI
     * @throws ObjectOptimisticLockingFailureException when the account was changed since it was decided
     */
    public AccountSnapshot link(LinkAccount wanted) {
        var account = linkable(wanted);
        account.refuseUnlessAt(wanted.revision());
        var before = account.state();
        var facts = PersonFacts.of(announcements.snapshot(account));
        var there = account.grantsAt(wanted.organization().value());
        account.link(wanted, guard.actor().displayName(), clock.instant());
        closures.of(account.id()).ifPresent(closure -> closures.restored(closure, clock.instant()));
        save(account);
        var now = account.grantsAt(wanted.organization().value());
        return announcements.announce(
                account,
                linked -> new AccountLinked(
                        linked,
                        before,
                        catalog.organization(wanted.organization()),
                        catalog.labels(
                                without(wanted.entitlements(), before == AccountState.ACTIVE ? there : Set.of())),
                        catalog.labels(without(there, now)),
                        change(wanted, facts, linked)));
    }

    private AccountLinked.@Nullable Change change(LinkAccount wanted, PersonFacts before, AccountSnapshot now) {
        var asked = wanted.asked();
        return asked == null
                ? null
                : new AccountLinked.Change(
                        before, before.changesTo(PersonFacts.of(now)), catalog.labels(asked.renewed()));
    }

    private Account linkable(LinkAccount wanted) {
        var account = guard.reviewed(wanted.id());
        guard.refuseSamePerson(account.id());
        catalog.participating(wanted.organization());
        if (guard.actor().kind() != Actor.Kind.SYSTEM && catalog.anyPrivileged(wanted.entitlements())) {
            throw new AccountRefusedException("secondPerson");
        }
        var person = announcements.snapshot(account);
        refuseTaken(wanted, person);
        return account;
    }

    /** An account that opens again must not meet another one that has its address or NPI by now. */
    private void refuseTaken(LinkAccount wanted, AccountSnapshot person) {
        var closed = person.state() == AccountState.CLOSED;
        var email = wanted.person().email().folded();
        if ((person.state() != AccountState.ACTIVE || wanted.asked() != null)
                && (closed || !email.equals(person.email().folded()))
                && accounts.existsOpenByEmail(email)) {
            throw new AccountRefusedException("emailTaken");
        }
        var npi = person.npi() == null || wanted.asked() != null ? wanted.npi() : person.npi();
        if (npi != null && (closed || !npi.equals(person.npi())) && accounts.existsOpenByNpi(npi)) {
            throw new AccountRefusedException("npiTaken");
        }
    }

    /** Somebody may take e-mail address or NPI at this very moment; the database lets only one have it. */
    private void save(Account account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            throw new AccountRefusedException("restoreTaken");
        }
    }

    private static Set<String> without(Collection<String> codes, Set<String> others) {
        var left = new HashSet<>(codes);
        left.removeAll(others);
        return left;
    }
}
