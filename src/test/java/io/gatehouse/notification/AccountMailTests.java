package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.account.AccountClosed;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountLinked;
import io.gatehouse.account.AccountRenamed;
import io.gatehouse.account.AccountRestored;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.AccountSuspended;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.account.PasswordResetRequested;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.activation.ActivationService;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.provisioning.AccountProvisioned;
import io.gatehouse.provisioning.FirstProvisioned;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.TokenPurpose;
import io.gatehouse.testing.IntegrationTest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AccountMailTests {

    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    @Autowired
    private AccountFixture people;

    @Autowired
    private AccountService accounts;

    @Autowired
    private ActivationService activation;

    @Autowired
    private Mails mails;

    @Autowired
    private CapturedMails captured;

    @Autowired
    private MailRenderer renderer;

    @Autowired
    private OutboxFixture outbox;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void welcomesPeopleWithALinkThatOpensTheirAccountOnceTheDirectoryHasThem() {
        var account = requested();

        await().atMost(Duration.ofSeconds(90)).until(() -> !mail(account).isEmpty());

        var text = onlyText(account, MailTemplate.WELCOME);
        assertThat(text).contains(account.username(), "for 72 hours");
        assertThat(activation.open(TokenPurpose.ACTIVATION, token(text)))
                .hasValueSatisfying(page -> assertThat(page.username()).isEqualTo(account.username()));
    }

    @Test
    void welcomesNobodyWhoDidNotAskAndNobodyForALaterChange() {
        var account = unasked();
        publish(new AccountProvisioned(account.id(), 1, 1));
        publish(new FirstProvisioned(List.of(account.id())));
        publish(new AccountProvisioned(account.id(), 2, 1));

        assertThat(mail(account)).isEmpty();
    }

    @Test
    void sendsResetLinksThatOpenTheAccount() {
        var account = unasked();

        publish(new PasswordResetRequested(account));

        var text = onlyText(account, MailTemplate.PASSWORD_RESET);
        assertThat(activation.open(TokenPurpose.PASSWORD_RESET, token(text))).isPresent();
    }

    @Test
    void bringsTheSameLivingLinkWhenAMailGoesOutTwice() {
        var account = unasked();
        publish(new PasswordResetRequested(account));
        var first = onlyText(account, MailTemplate.PASSWORD_RESET);
        var mail = mail(account).getFirst();

        var second = people.asSystem(() -> renderer.render(mail)).text();

        assertThat(second).isEqualTo(first);
        assertThat(activation.open(TokenPurpose.PASSWORD_RESET, token(first))).isPresent();
    }

    @Test
    void endsEarlierLinksWithANewMail() {
        var account = unasked();
        publish(new PasswordResetRequested(account));
        var first = onlyText(account, MailTemplate.PASSWORD_RESET);
        publish(new PasswordResetRequested(account));
        mail(account).forEach(mail -> outbox.settled(mail.id()));

        assertThat(activation.open(TokenPurpose.PASSWORD_RESET, token(first))).isEmpty();
    }

    @Test
    void tellsOfASuspensionThatThePersonCanDoSomethingAbout() {
        var account = unasked();
        publish(new AccountSuspended(account, SuspensionReason.INVESTIGATION, "quiet"));
        assertThat(mail(account)).isEmpty();

        publish(new AccountSuspended(account, SuspensionReason.TRAINING, "expired"));
        assertThat(onlyText(account, MailTemplate.ACCOUNT_SUSPENDED)).contains(account.username());
    }

    @Test
    void tellsOfAClosingOnlyWhomItConcerns() {
        var account = unasked();
        publish(new AccountClosed(account, account, ClosingReason.MISUSE, "quiet"));
        publish(new AccountClosed(account, account, ClosingReason.DECEASED, "quiet"));
        assertThat(mail(account)).isEmpty();

        publish(new AccountClosed(account, account, ClosingReason.REQUESTED, "by phone"));
        assertThat(onlyText(account, MailTemplate.ACCOUNT_CLOSED)).contains(account.username(), "was closed");
    }

    @Test
    void tellsThatAnAccountIsOpenAgain() {
        var account = unasked();

        publish(new AccountRestored(account, List.of(), "back"));

        assertThat(onlyText(account, MailTemplate.ACCOUNT_RESTORED)).contains(account.username(), "open again");
    }

    @Test
    void tellsWhatALinkedRequestAddedAndNobodyWithAPasswordToChooseAnother() {
        var organization = people.organization();
        var without = people.account(organization.id());
        publish(new AccountLinked(without, AccountState.ACTIVE, organization, List.of("Portal"), List.of(), null));
        assertThat(onlyText(without, MailTemplate.ACTIVATION)).contains(without.username());

        var account = people.account(organization.id());
        people.runAs(Actor.system("test"), () -> accounts.markActivated(account.id()));
        var active =
                people.asSystem(() -> accounts.snapshots(List.of(account.id())).getFirst());
        publish(new AccountLinked(active, AccountState.ACTIVE, organization, List.of("Portal"), List.of(), null));
        assertThat(onlyText(account, MailTemplate.ACCESS_ADDED))
                .contains(account.username(), organization.legalName(), "the password you have");
    }

    @Test
    void tellsBothUsernamesToWhoHasSignedInBefore() {
        var account = unasked();
        publish(new AccountRenamed(account, "former.name", "married"));
        assertThat(mail(account)).isEmpty();

        people.runAs(Actor.system("test"), () -> accounts.markActivated(account.id()));
        var active =
                people.asSystem(() -> accounts.snapshots(List.of(account.id())).getFirst());
        publish(new AccountRenamed(active, "former.name", "married"));
        assertThat(onlyText(account, MailTemplate.USERNAME_CHANGED)).contains(account.username(), "former.name");
    }

    private AccountSnapshot unasked() {
        return people.account(people.organization().id());
    }

    /** As an approval opens it. */
    private AccountSnapshot requested() {
        var wanted = people.wanted(people.organization().id());
        return people.asSystem(() -> accounts.open(new OpenAccount(
                wanted.id(),
                wanted.username(),
                wanted.name(),
                wanted.email(),
                null,
                null,
                wanted.jobTitle(),
                wanted.accessLevel(),
                null,
                wanted.organization(),
                wanted.entitlements(),
                RegistrationId.newId())));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(
                running -> actor.runAs(Actor.system("account mail test"), () -> events.publishEvent(event)));
    }

    private List<Mail> mail(AccountSnapshot account) {
        return mails.page(new MailFilter(account.email().value(), null), 0, 10);
    }

    private String onlyText(AccountSnapshot account, MailTemplate template) {
        var all = mail(account);
        assertThat(all).extracting(Mail::template).containsExactly(template);
        return captured.find(outbox.settled(all.getFirst().id()).id())
                .orElseThrow()
                .text();
    }

    private static String token(String text) {
        var found = TOKEN.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
