package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.Username;
import io.gatehouse.security.AllowLead;
import io.gatehouse.security.Role;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Gives an account another username. The directory is asked before the transaction, as docs/decisions/041 has it. */
@Service
@AllowLead
public class AccountRenaming {

    private final AccountGuard guard;
    private final AccountSnapshots snapshots;
    private final UsernameChoice choice;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountRenaming(
            AccountGuard guard,
            AccountSnapshots snapshots,
            UsernameChoice choice,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.guard = guard;
        this.snapshots = snapshots;
        this.choice = choice;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the account may get this username now; what it was called before it may be called again. */
    public UsernameVerdict check(AccountId id, String typed) {
        return choice.verdict(id, typed);
    }

    /** The account as it would be by this username, without renaming it: for showing the plan before the decision. */
    @Transactional(readOnly = true)
    public AccountSnapshot draft(AccountId id, String newUsername) {
        var account = guard.changeable(id, Role.SUPPORT_LEAD);
        account.rename(Username.of(newUsername), clock.instant());
        return snapshots.of(account);
    }

    /**
     * @param revision of the account as the actor saw it
     * @throws AccountRefusedException when the username cannot be given or the person is stronger than the actor
     * @throws ObjectOptimisticLockingFailureException when the account was changed since
     */
    public void rename(AccountId id, long revision, String newUsername, String note) {
        var verdict = choice.verdict(id, newUsername);
        if (verdict != UsernameVerdict.FREE) {
            throw new AccountRefusedException(reason(verdict));
        }
        var username = Username.of(newUsername);
        transactions.executeWithoutResult(transaction -> rename(id, revision, username, note));
    }

    private static String reason(UsernameVerdict verdict) {
        return switch (verdict) {
            case MALFORMED -> "usernameMalformed";
            case RESERVED -> "usernameReserved";
            case TAKEN, FREE -> "usernameTaken";
        };
    }

    private void rename(AccountId id, long revision, Username username, String note) {
        var account = guard.changeable(id, Role.SUPPORT_LEAD);
        account.refuseUnlessAt(revision);
        var before = account.username();
        if (before.equals(username)) {
            return;
        }
        account.rename(username, clock.instant());
        events.publishEvent(new AccountRenamed(snapshots.of(account), before.value(), note));
    }
}
