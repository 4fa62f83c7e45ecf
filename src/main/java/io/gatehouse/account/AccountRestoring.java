package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.security.AllowLead;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.Role;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens closed accounts again, with what they had as far as it may still be had. See docs/decisions/085. */
@Service
@Transactional
@AllowLead
public class AccountRestoring {

    private final AccountGuard guard;
    private final Accounts accounts;
    private final Closures closures;
    private final RestorableAccess restorable;
    private final AccountAnnouncements announcements;
    private final Clock clock;

    AccountRestoring(
            AccountGuard guard,
            Accounts accounts,
            Closures closures,
            RestorableAccess restorable,
            AccountAnnouncements announcements,
            Clock clock) {
        this.guard = guard;
        this.accounts = accounts;
        this.closures = closures;
        this.restorable = restorable;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** When and why a closed account was closed; empty for every other. */
    @AllowStaff
    @Transactional(readOnly = true)
    public Optional<ClosedAccount> closed(AccountId id) {
        guard.visible(id);
        return closures.of(id).map(this::described);
    }

    private ClosedAccount described(Closure closure) {
        var facts = closure.facts();
        var kept = closure.kept();
        return new ClosedAccount(
                closure.closedAt(),
                facts.closedBy(),
                facts.reason(),
                facts.note(),
                announcements.affiliations(kept.affiliations(), kept.grants()));
    }

    /**
     * The account as it would be, without restoring it.
     *
     * @throws AccountRefusedException when it cannot be restored
     */
    @Transactional(readOnly = true)
    public Restoration draft(AccountId id) {
        var account = guard.changeable(id, Role.SUPPORT_LEAD);
        var access = restorable.of(closure(account).kept());
        account.restore(access.kept(), clock.instant());
        return new Restoration(announcements.snapshot(account), access.leftOut());
    }

    /**
     * Opens the account again.
     *
     * @param revision of the account as the actor saw it
     * @return what came back and what did not
     * @throws AccountRefusedException when it is not closed, or an open account has its e-mail address or NPI
     * @throws ObjectOptimisticLockingFailureException when the account was changed since
     */
    public Restoration restore(AccountId id, long revision, String note) {
        var account = guard.changeable(id, Role.SUPPORT_LEAD);
        account.refuseUnlessAt(revision);
        var closure = closure(account);
        var access = restorable.of(closure.kept());
        account.restore(access.kept(), clock.instant());
        closures.restored(closure, clock.instant());
        save(account);
        var snapshot =
                announcements.announce(account, restored -> new AccountRestored(restored, access.leftOut(), note));
        return new Restoration(snapshot, access.leftOut());
    }

    private Closure closure(Account account) {
        var closure = closures.of(account.id()).orElseThrow(() -> new AccountRefusedException("notClosed"));
        var person = announcements.snapshot(account);
        if (accounts.existsOpenByEmail(person.email().folded())) {
            throw new AccountRefusedException("restoreEmailTaken");
        }
        var npi = person.npi();
        if (npi != null && accounts.existsOpenByNpi(npi)) {
            throw new AccountRefusedException("restoreNpiTaken");
        }
        return closure;
    }

    /** Somebody may take e-mail address or NPI at this very moment; the database lets only one have it. */
    private void save(Account account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            throw new AccountRefusedException("restoreTaken");
        }
    }
}
