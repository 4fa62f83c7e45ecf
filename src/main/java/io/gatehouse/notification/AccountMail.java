package io.gatehouse.notification;

import io.gatehouse.account.AccountClosed;
import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountRenamed;
import io.gatehouse.account.AccountRestored;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.AccountSuspended;
import io.gatehouse.account.ActivationRequested;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.account.PasswordResetRequested;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.provisioning.FirstProvisioned;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to people with an account. The link in such a mail is made when it is sent, and seen by nobody else. */
@Component
class AccountMail {

    /** Whoever has left, or is being looked into, is not told by us. */
    private static final Set<SuspensionReason> TOLD =
            Set.of(SuspensionReason.INACTIVE, SuspensionReason.UNATTESTED, SuspensionReason.TRAINING);

    private static final Set<ClosingReason> TOLD_OF_CLOSING = Set.of(ClosingReason.REQUESTED, ClosingReason.DUPLICATE);

    private final Outbox outbox;
    private final AccountPages accounts;

    AccountMail(Outbox outbox, AccountPages accounts) {
        this.outbox = outbox;
        this.accounts = accounts;
    }

    /** Once the directory has the entry a password can be chosen. */
    @EventListener
    void on(FirstProvisioned event) {
        outbox.stage(accounts.snapshots(event.accounts()).stream()
                .filter(AccountMail::awaitsPassword)
                .map(account -> order(MailTemplate.WELCOME, account))
                .toList());
    }

    @EventListener
    void on(ActivationRequested event) {
        stage(MailTemplate.ACTIVATION, event.snapshot());
    }

    @EventListener
    void on(PasswordResetRequested event) {
        stage(MailTemplate.PASSWORD_RESET, event.snapshot());
    }

    @EventListener
    void on(AccountSuspended event) {
        if (TOLD.contains(event.reason())) {
            stage(MailTemplate.ACCOUNT_SUSPENDED, event.snapshot());
        }
    }

    /** With the account as it was, because the closed one works nowhere. */
    @EventListener
    void on(AccountClosed event) {
        if (TOLD_OF_CLOSING.contains(event.reason())) {
            stage(MailTemplate.ACCOUNT_CLOSED, event.before());
        }
    }

    @EventListener
    void on(AccountRestored event) {
        if (event.snapshot().state() == AccountState.ACTIVE) {
            stage(MailTemplate.ACCOUNT_RESTORED, event.snapshot());
        }
    }

    /** Whoever has never signed in learns the name with the activation link. */
    @EventListener
    void on(AccountRenamed event) {
        if (event.snapshot().activated()) {
            outbox.stage(order(MailTemplate.USERNAME_CHANGED, event.snapshot()).with("formerly", event.formerly()));
        }
    }

    private static boolean awaitsPassword(AccountSnapshot account) {
        return account.registration() != null && !account.activated() && account.state() == AccountState.ACTIVE;
    }

    private void stage(MailTemplate template, AccountSnapshot account) {
        outbox.stage(order(template, account));
    }

    private static MailOrder order(MailTemplate template, AccountSnapshot account) {
        var recipient = new Recipient(account.email(), account.name().full());
        var affiliations = account.affiliations();
        return MailOrder.of(template, recipient, JournalObject.account(account.id()))
                .at(affiliations.size() == 1 ? affiliations.getFirst().organization() : null)
                .with("username", account.username());
    }
}
