package io.gatehouse.account;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.Username;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.AllowSystem;
import io.gatehouse.security.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens accounts and tells what each should be. Everything here is desired state in the database; the directory follows
 * by the events.
 */
@Service
@Transactional
public class AccountService {

    private final Accounts accounts;
    private final AccountGuard guard;
    private final AccountSnapshots snapshots;
    private final Catalog catalog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            Accounts accounts,
            AccountGuard guard,
            AccountSnapshots snapshots,
            Catalog catalog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.guard = guard;
        this.snapshots = snapshots;
        this.catalog = catalog;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account at revision 1. Privileged entitlements are added by {@link GrantService#confirm} or
     * {@link GrantService#addPrivileged}, because they need two people.
     *
     * @throws AccountRefusedException when username, e-mail address or NPI are taken
     */
    @AllowReview
    public AccountSnapshot open(OpenAccount wanted) {
        refuseTaken(wanted);
        refusePrivileged(wanted);
        var account = accounts.saveAndFlush(Account.open(wanted, guard.actor().displayName(), clock.instant()));
        var snapshot = snapshots.of(account);
        events.publishEvent(new AccountOpened(snapshot, labels(wanted)));
        return snapshot;
    }

    private List<String> labels(OpenAccount wanted) {
        return wanted.entitlements().stream()
                .map(catalog::require)
                .sorted(Comparator.comparingInt(Entitlement::position))
                .map(Entitlement::label)
                .toList();
    }

    /** The account as {@link #open} would make it, without making it: for showing the plan before the decision. */
    @AllowReview
    @Transactional(readOnly = true)
    public AccountSnapshot draft(OpenAccount wanted) {
        return snapshots.of(Account.open(wanted, guard.actor().displayName(), clock.instant()));
    }

    private void refuseTaken(OpenAccount wanted) {
        if (accounts.wasGiven(wanted.username().value())) {
            throw new AccountRefusedException("usernameTaken");
        }
        if (accounts.existsOpenByEmail(wanted.email().folded())) {
            throw new AccountRefusedException("emailTaken");
        }
        if (wanted.npi() != null && accounts.existsOpenByNpi(wanted.npi())) {
            throw new AccountRefusedException("npiTaken");
        }
    }

    private void refusePrivileged(OpenAccount wanted) {
        boolean privileged =
                wanted.entitlements().stream().map(catalog::require).anyMatch(Entitlement::privileged);
        if (privileged && guard.actor().kind() != Actor.Kind.SYSTEM) {
            throw new AccountRefusedException("secondPerson");
        }
    }

    /** Notes that the person has chosen a password. */
    @AllowSystem
    public void markActivated(AccountId id) {
        var account = accounts.findById(id.value()).orElseThrow(AccountNotFoundException::new);
        if (account.activate(clock.instant())) {
            events.publishEvent(new AccountActivated(snapshots.of(account)));
        }
    }

    /** Has a new activation link mailed. The link itself is never seen by staff. */
    @AllowStaff
    public void requestActivation(AccountId id) {
        events.publishEvent(new ActivationRequested(snapshots.of(active(id))));
    }

    /** Has a link for choosing a new password mailed. */
    @AllowStaff
    public void requestPasswordReset(AccountId id) {
        events.publishEvent(new PasswordResetRequested(snapshots.of(active(id))));
    }

    private Account active(AccountId id) {
        var account = guard.changeable(id, Role.SUPPORT_STAFF, Role.SUPPORT_LEAD);
        account.refuseUnlessActive();
        return account;
    }

    /** The accounts of these ids as they are now, in any order; unknown ids are left out. */
    @AllowReview
    @Transactional(readOnly = true)
    public List<AccountSnapshot> snapshots(Collection<AccountId> ids) {
        return snapshots.of(
                accounts.findByIdIn(ids.stream().map(AccountId::value).toList()));
    }

    @AllowReview
    @Transactional(readOnly = true)
    public Optional<AccountSnapshot> findByUsername(String username) {
        return accounts.findByUsername(new Username(username)).map(snapshots::of);
    }
}
