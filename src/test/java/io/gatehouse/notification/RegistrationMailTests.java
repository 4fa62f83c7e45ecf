package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.ConfirmationRequested;
import io.gatehouse.registration.LineDecided;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.LineKind;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationEvent;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationHeld;
import io.gatehouse.registration.RegistrationRejected;
import io.gatehouse.registration.RegistrationReturned;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationSubmitted;
import io.gatehouse.registration.SubmissionContext;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RegistrationMailTests {

    private static final Actor SYSTEM = Actor.system("registration mail test");

    private final ValidRegistration form = RegistrationFixture.nurse("O'Hara");

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Mails mails;

    @Autowired
    private CapturedMails captured;

    @Autowired
    private OutboxFixture outbox;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void asksForConfirmationOfTheAddress() {
        var registration = submitted(RegistrationFixture.context());

        assertThat(templates()).containsExactly(MailTemplate.CONFIRM_ADDRESS);
        assertThat(onlyText()).contains("Hello Marisol O'Hara", registration.reference(), "/confirm?token=");
    }

    @Test
    void asksNobodyToConfirmWhatIsConfirmed() {
        submitted(RegistrationFixture.context("api:" + UUID.randomUUID(), true));

        assertThat(templates()).containsExactly(MailTemplate.REQUEST_RECEIVED);
        assertThat(onlyText()).contains("/status?token=");
    }

    @Test
    void tellsTheOwnerOfAnAddressThatItWasUsedOnceMore() {
        var registration = submitted(RegistrationFixture.context());
        publish(new RegistrationSubmitted(registration, true));

        assertThat(templates()).containsExactly(MailTemplate.CONFIRM_ANOTHER, MailTemplate.CONFIRM_ADDRESS);
    }

    @Test
    void tellsTheOwnerOfAnAccountThatItsAddressWasUsed() {
        accounts.accountOf(form.applicant().email());

        submitted(RegistrationFixture.context());

        assertThat(templates()).containsExactly(MailTemplate.CONFIRM_WITH_ACCOUNT);
        assertThat(onlyText())
                .contains("there is an account with it already", "your account stays as it is", "/confirm?token=");
    }

    @Test
    void sendsTheLinkToConfirmOnceMoreWhenAsked() {
        publish(new ConfirmationRequested(submitted(RegistrationFixture.context())));

        assertThat(templates()).containsExactly(MailTemplate.CONFIRM_ADDRESS, MailTemplate.CONFIRM_ADDRESS);
    }

    @Test
    void tellsWhyARegistrationIsNotGranted() {
        var registration = submitted(RegistrationFixture.context());
        publish(new RegistrationReturned(registration, new Reason(ReasonCode.ORG_AMBIGUOUS, "North or South?")));
        publish(new RegistrationHeld(registration, Reason.of(ReasonCode.TRAINING_MISSING)));
        publish(new RegistrationRejected(registration, new Reason(ReasonCode.OTHER, "Please call us.")));

        assertThat(text(MailTemplate.REQUEST_RETURNED)).contains("legal business name", "North or South?");
        assertThat(text(MailTemplate.REQUEST_ON_HOLD)).contains("complete the training");
        assertThat(text(MailTemplate.REQUEST_REJECTED))
                .contains("Please call us.")
                .doesNotContain("Another reason");
    }

    @Test
    void writesAboutALineOnlyWhenItWasDecidedLaterThanTheWhole() {
        var registration = submitted(RegistrationFixture.context());
        publish(new LineDecided(registration, line(registration.changedAt()), "Direct Mail"));
        publish(new LineDecided(registration, line(registration.changedAt().plusSeconds(60)), "Image view"));

        assertThat(templates()).containsExactly(MailTemplate.REQUEST_UPDATED, MailTemplate.CONFIRM_ADDRESS);
        assertThat(text(MailTemplate.REQUEST_UPDATED))
                .contains("• Image view: on hold. Please complete the training first.");
    }

    private static LineDetails line(Instant decidedAt) {
        return new LineDetails(
                UUID.randomUUID(),
                LineKind.SERVICE,
                "DIRECT_MAIL",
                Set.of(),
                false,
                null,
                LineState.HELD,
                ReasonCode.TRAINING_MISSING,
                null,
                "Ada Lee",
                decidedAt,
                null);
    }

    private RegistrationDetails submitted(SubmissionContext context) {
        return actor.callAs(SYSTEM, () -> registrations.accept(form, context));
    }

    private void publish(RegistrationEvent event) {
        transaction.executeWithoutResult(running -> actor.runAs(SYSTEM, () -> events.publishEvent(event)));
    }

    private List<Mail> mail() {
        return mails.page(new MailFilter(form.applicant().email().value(), null), 0, 10);
    }

    private List<MailTemplate> templates() {
        return mail().stream().map(Mail::template).toList();
    }

    private String onlyText() {
        return text(mail().getFirst().template());
    }

    private String text(MailTemplate template) {
        var mail = mail().stream()
                .filter(one -> one.template() == template)
                .findFirst()
                .orElseThrow();
        assertThat(mail.subject().type()).isEqualTo(JournalObject.REGISTRATION);
        return captured.find(outbox.settled(mail.id()).id()).orElseThrow().text();
    }
}
