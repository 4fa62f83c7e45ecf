package io.gatehouse.notification;

import io.gatehouse.account.AccountClosed;
import io.gatehouse.account.AccountLinked;
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
import io.gatehouse.common.Languages;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.provisioning.FirstProvisioned;
import io.gatehouse.registration.AskingLanguages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private final AskingLanguages languages;

    AccountMail(Outbox outbox, AccountPages accounts, AskingLanguages languages) {
        this.languages = languages;
        this.outbox = outbox;
        this.accounts = accounts;
    }

    /** Once the directory has the entry a password can be chosen. */
    @EventListener
    void on(FirstProvisioned event) {
        var waiting = accounts.snapshots(event.accounts()).stream()
                .filter(AccountMail::awaitsPassword)
                .toList();
        var spoken = languages(waiting);
        outbox.stage(waiting.stream()
                .map(account -> order(MailTemplate.WELCOME, account).in(language(account, spoken)))
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

    /** Whoever has no password yet gets a new link for choosing one, because the first has run out by now. */
    @EventListener
    void on(AccountLinked event) {
        var account = event.snapshot();
        if (account.activated() && event.change() != null) {
            return;
        }
        if (account.activated()) {
            outbox.stage(order(MailTemplate.ACCESS_ADDED, account).with("organization", event.organizationName()));
        } else {
            stage(MailTemplate.ACTIVATION, account);
        }
    }

    /** Whoever has never signed in learns the name with the activation link. */
    @EventListener
    void on(AccountRenamed event) {
        if (event.snapshot().activated()) {
            outbox.stage(inTheirLanguage(MailTemplate.USERNAME_CHANGED, event.snapshot())
                    .with("formerly", event.formerly()));
        }
    }

    private static boolean awaitsPassword(AccountSnapshot account) {
        return account.registration() != null && !account.activated() && account.state() == AccountState.ACTIVE;
    }

    private void stage(MailTemplate template, AccountSnapshot account) {
        outbox.stage(inTheirLanguage(template, account));
    }

    private MailOrder inTheirLanguage(MailTemplate template, AccountSnapshot account) {
        return order(template, account).in(language(account, languages(List.of(account))));
    }

    private Map<RegistrationId, Locale> languages(List<AccountSnapshot> people) {
        return languages.of(people.stream()
                .map(AccountSnapshot::registration)
                .filter(Objects::nonNull)
                .toList());
    }

    /** English for whoever never asked for access. */
    private static MailLanguage language(AccountSnapshot account, Map<RegistrationId, Locale> spoken) {
        var registration = account.registration();
        return registration == null
                ? MailLanguage.ENGLISH
                : MailLanguage.of(spoken.getOrDefault(registration, Languages.ENGLISH));
    }

    private static MailOrder order(MailTemplate template, AccountSnapshot account) {
        var recipient = new Recipient(account.email(), account.name().full());
        var affiliations = account.affiliations();
        return MailOrder.of(template, recipient, JournalObject.account(account.id()))
                .at(affiliations.size() == 1 ? affiliations.getFirst().organization() : null)
                .with("username", account.username());
    }
}
