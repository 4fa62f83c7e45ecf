package io.gatehouse.account;

import io.gatehouse.account.Closure.ClosingFacts;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.security.AllowLead;
import io.gatehouse.security.Role;
import java.time.Clock;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts, keeping what they had. See docs/decisions/085. */
@Service
@Transactional
@AllowLead
public class AccountClosing {

    private final AccountGuard guard;
    private final Closures closures;
    private final GrantProposals proposals;
    private final AccountAnnouncements announcements;
    private final Clock clock;

    AccountClosing(
            AccountGuard guard,
            Closures closures,
            GrantProposals proposals,
            AccountAnnouncements announcements,
            Clock clock) {
        this.guard = guard;
        this.closures = closures;
        this.proposals = proposals;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The account as it would be, without closing it: for showing the plan before the decision. */
    @Transactional(readOnly = true)
    public AccountSnapshot draft(AccountId id) {
        var account = closable(id);
        account.close(clock.instant());
        return announcements.snapshot(account);
    }

    /**
     * Ends all access. What was granted is kept for {@link AccountRestoring}; proposals that wait are dismissed.
     *
     * @param revision of the account as the actor saw it
     * @throws AccountRefusedException when it is closed already, or is the actor's own
     * @throws ObjectOptimisticLockingFailureException when the account was changed since
     */
    public void close(AccountId id, long revision, ClosingReason reason, String note) {
        var account = closable(id);
        account.refuseUnlessAt(revision);
        var now = clock.instant();
        var before = announcements.snapshot(account);
        var facts = new ClosingFacts(reason, note, guard.actor().displayName());
        closures.add(new Closure(TimeOrderedIds.next(), id, now, facts, account.close(now)));
        proposals.removeAll(id);
        announcements.announce(account, after -> new AccountClosed(after, before, reason, note));
    }

    private Account closable(AccountId id) {
        if (id.equals(guard.actor().accountId())) {
            throw new AccountRefusedException("ownAccount");
        }
        return guard.changeable(id, Role.SUPPORT_LEAD);
    }
}
