package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.Role;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what an account says about its person. */
@Service
@Transactional
@AllowStaff
public class AccountCorrections {

    private final AccountGuard guard;
    private final Accounts accounts;
    private final AccountSnapshots snapshots;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountCorrections(
            AccountGuard guard,
            Accounts accounts,
            AccountSnapshots snapshots,
            ApplicationEventPublisher events,
            Clock clock) {
        this.guard = guard;
        this.accounts = accounts;
        this.snapshots = snapshots;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes the facts as they are now; nothing happens when they stay what they are.
     *
     * @throws AccountRefusedException when the e-mail address is another account's, or the person is stronger than the actor
     */
    public void correct(AccountId id, UnaryOperator<PersonFacts> correction) {
        var account = guard.changeable(id, Role.SUPPORT_STAFF, Role.SUPPORT_LEAD);
        var before = PersonFacts.of(snapshots.of(account));
        var after = correction.apply(before);
        if (after.equals(before)) {
            return;
        }
        var mail = after.email().folded();
        if (!mail.equals(before.email().folded()) && accounts.existsOpenByEmail(mail)) {
            throw new AccountRefusedException("emailTaken");
        }
        account.correct(after, clock.instant());
        events.publishEvent(new AccountCorrected(snapshots.of(account), before, after));
    }
}
