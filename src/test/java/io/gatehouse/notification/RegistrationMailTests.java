package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.AddressKept;
import io.gatehouse.registration.Colleague;
import io.gatehouse.registration.ConfirmationRequested;
import io.gatehouse.registration.DecisionLapsed;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.LineDecided;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.LineKind;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.NoteAdded;
import io.gatehouse.registration.QuestionAnswered;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.RegistrationCorrected;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationEvent;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationHeld;
import io.gatehouse.registration.RegistrationRejected;
import io.gatehouse.registration.RegistrationReturned;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.RegistrationSubmitted;
import io.gatehouse.registration.ReviewFixture;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RegistrationMailTests {

    private static final Actor SYSTEM = Actor.system("registration mail test");

    private final ValidRegistration form = RegistrationFixture.nurse("O'Hara");

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ReviewFixture requests;

    @Autowired
    private JdbcClient database;

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
    void writesInTheLanguageInWhichAccessWasAskedFor() {
        var registration = submitted(RegistrationFixture.spanish());
        publish(new RegistrationRejected(registration, new Reason(ReasonCode.NOT_EMPLOYEE, null)));

        assertThat(templates()).containsExactly(MailTemplate.REQUEST_REJECTED, MailTemplate.CONFIRM_ADDRESS);
        assertThat(text(MailTemplate.CONFIRM_ADDRESS))
                .startsWith("Hola, Marisol O'Hara:")
                .contains("se envió automáticamente");
        assertThat(text(MailTemplate.REQUEST_REJECTED))
                .contains("No pudimos confirmar que usted trabaja para esta organización.");
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
        publish(new RegistrationReturned(
                registration, new Reason(ReasonCode.ORG_AMBIGUOUS, "North or South?"), "Organization"));
        publish(new RegistrationHeld(registration, Reason.of(ReasonCode.TRAINING_MISSING)));
        publish(new RegistrationRejected(registration, new Reason(ReasonCode.OTHER, "Please call us.")));

        assertThat(text(MailTemplate.REQUEST_RETURNED))
                .contains("legal business name", "North or South?", "/status?token=");
        assertThat(text(MailTemplate.REQUEST_ON_HOLD)).contains("complete the training");
        assertThat(text(MailTemplate.REQUEST_REJECTED))
                .contains("Please call us.")
                .doesNotContain("Another reason");
    }

    @Test
    void namesThePartsToCorrectInTheLanguageOfTheApplicant() {
        var request = submitted(RegistrationFixture.context("api:" + UUID.randomUUID(), true));
        var returned = requests.returned(request, FormPart.ORGANIZATION, FormPart.NPI);
        assertThat(text(MailTemplate.REQUEST_RETURNED))
                .contains("Please correct: NPI, Organization and its address", "/status?token=");

        database.sql("UPDATE registration SET language = 'es' WHERE id = ?")
                .param(request.id().value())
                .update();
        requests.returned(requests.current(returned), FormPart.SUPERVISOR);
        assertThat(text(MailTemplate.REQUEST_RETURNED)).contains("Por favor, corrija: Supervisor");
    }

    @Test
    void namesNoPartsWhenItIsLeftToTheApplicant() {
        publish(new RegistrationReturned(submitted(RegistrationFixture.context()), Reason.of(ReasonCode.STALE), ""));

        assertThat(text(MailTemplate.REQUEST_RETURNED)).doesNotContain("Please correct:");
    }

    @Test
    void thanksForACorrection() {
        var registration = submitted(RegistrationFixture.context("api:" + UUID.randomUUID(), true));
        publish(new RegistrationCorrected(registration, List.of(), registration.email(), false));

        assertThat(templates()).containsExactly(MailTemplate.REQUEST_CORRECTED, MailTemplate.REQUEST_RECEIVED);
        assertThat(text(MailTemplate.REQUEST_CORRECTED)).contains(registration.reference(), "/status?token=");
    }

    @Test
    void asksAChangedAddressToConfirmAndTellsTheOneBefore() {
        var registration = submitted(RegistrationFixture.context("api:" + UUID.randomUUID(), true));
        var before = RegistrationFixture.nurse("O'Hara").applicant().email();
        publish(new RegistrationCorrected(registration, List.of(), before, false));

        assertThat(templates()).contains(MailTemplate.CONFIRM_ADDRESS).doesNotContain(MailTemplate.ADDRESS_CHANGED);
        assertThat(mails.page(new MailFilter(before.value(), null), 0, 10))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.template()).isEqualTo(MailTemplate.ADDRESS_CHANGED);
                    assertThat(captured.find(outbox.settled(mail.id()).id())
                                    .orElseThrow()
                                    .text())
                            .contains(registration.email().value(), "/status?token=")
                            .doesNotContain("/confirm?token=");
                });
    }

    @Test
    void tellsWhoeverDecidedThatTheDecisionLapsed() {
        var registration = submitted(RegistrationFixture.context("api:" + UUID.randomUUID(), true));
        var reviewer = accounts.accountOf(EmailAddress.of("a." + UUID.randomUUID() + "@exchange.example"));
        publish(new DecisionLapsed(registration, RegistrationState.APPROVED, reviewer.id(), "Nora Finch"));

        var told = mails.page(new MailFilter(reviewer.email().value(), null), 0, 10);
        assertThat(told).extracting(Mail::template).containsExactly(MailTemplate.DECISION_LAPSED);
        assertThat(captured.find(outbox.settled(told.getFirst().id()).id())
                        .orElseThrow()
                        .text())
                .contains(registration.reference(), "nothing was done", "/requests/" + registration.id());
    }

    @Test
    void tellsAColleagueThatANoteNamesThem() {
        var registration = submitted(RegistrationFixture.context("api:" + UUID.randomUUID(), true));
        var colleague = accounts.accountOf(EmailAddress.of("a." + UUID.randomUUID() + "@exchange.example"));
        var named = new Colleague(
                colleague.id(), colleague.username(), colleague.name().full());
        publish(new NoteAdded(registration, List.of(named)));

        var told = mails.page(new MailFilter(colleague.email().value(), null), 0, 10);
        assertThat(told).extracting(Mail::template).containsExactly(MailTemplate.NOTE_MENTION);
        assertThat(captured.find(outbox.settled(told.getFirst().id()).id())
                        .orElseThrow()
                        .text())
                .contains(registration.reference(), "/requests/" + registration.id());
    }

    @Test
    void tellsWhoeverAskedThatTheAnswerIsThere() {
        var registration = submitted(RegistrationFixture.context("api:" + UUID.randomUUID(), true));
        var asker = accounts.accountOf(EmailAddress.of("a." + UUID.randomUUID() + "@exchange.example"));
        publish(new QuestionAnswered(registration, "Mrs. Vance was born in 1941.", asker.id()));

        var told = mails.page(new MailFilter(asker.email().value(), null), 0, 10);
        assertThat(told).extracting(Mail::template).containsExactly(MailTemplate.ANSWER_RECEIVED);
        var text = captured.find(outbox.settled(told.getFirst().id()).id())
                .orElseThrow()
                .text();
        assertThat(text)
                .contains(registration.reference(), "/requests/" + registration.id())
                .doesNotContain("Vance");
    }

    @Test
    void nobodyConfirmsAnAddressThatWasTakenBack() {
        transaction.executeWithoutResult(running -> {
            var registration = submitted(RegistrationFixture.context());
            publish(new AddressKept(registration, registration.email()));
        });

        assertThat(templates()).isEmpty();
    }

    @Test
    void writesAboutALineOnlyWhenItWasDecidedLaterThanTheWhole() {
        var registration = submitted(RegistrationFixture.context());
        publish(new LineDecided(registration, line(registration.changedAt()), "Direct Mail"));
        publish(new LineDecided(registration, line(registration.changedAt().plusSeconds(60)), "Image view"));

        assertThat(templates()).containsExactly(MailTemplate.REQUEST_UPDATED, MailTemplate.CONFIRM_ADDRESS);
        assertThat(text(MailTemplate.REQUEST_UPDATED))
                .contains("• Direct Mail: on hold. Please complete the training first.");
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
