package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.Vouching.Standing;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff ask RHIO administrators to vouch, and the request waits for their answer without being lost. */
@IntegrationTest
class VouchingServiceTests {

    @Autowired
    private VouchingService vouching;

    @Autowired
    private VouchingFixture asking;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountAccess access;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ApplicantService applicants;

    @Autowired
    private RegistrationLinks links;

    @Autowired
    private JournalService journal;

    @Autowired
    private JdbcClient database;

    private OrganizationDetails organization;
    private AccountSnapshot administrator;
    private RegistrationDetails request;
    private Actor staff;

    @BeforeEach
    void receiveARequest() {
        organization = accounts.organization();
        administrator = asking.administrator(organization);
        request = fixture.nurseAt(organization);
        staff = fixture.staff();
    }

    @Test
    void aRequestWaitsForItsOrganizationAndComesBackToWhomItWasWith() {
        var mine = ReviewFixture.decided(fixture.as(staff, () -> fixture.takeUp(request)));

        var waiting = ask("Since when?");
        assertThat(waiting.state()).isEqualTo(RegistrationState.WAITING_FOR_ORGANIZATION);
        assertThat(waiting.claim()).isNull();

        asking.answer(actor(), mine, true, "Since May.");
        var back = fixture.current(request);
        assertThat(back.state()).isEqualTo(RegistrationState.IN_REVIEW);
        assertThat(back.claim()).extracting(Claim::by).isEqualTo(staff.accountId());
        assertThat(current().standing()).isEqualTo(Standing.VOUCHED);
    }

    @Test
    void itComesBackToTheQueueWhenNobodyHadIt() {
        ask("");

        asking.answer(actor(), request, true, "");

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void staffGoOnWithoutWaitingAndTheAnswerIsStillTaken() {
        var waiting = ask("");
        fixture.as(staff, () -> fixture.takeUp(waiting));
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.IN_REVIEW);

        asking.answer(actor(), request, true, "");

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.IN_REVIEW);
        assertThat(current().standing()).isEqualTo(Standing.VOUCHED);
    }

    @Test
    void onlyAdministratorsOfThatOrganizationWhoCanSignInAreAsked() {
        var elsewhere = asking.administrator(accounts.organization());
        var suspended = asking.administrator(organization);
        accounts.runAs(accounts.lead(), () -> access.suspend(suspended.id(), SuspensionReason.LEAVER, ""));
        accounts.account(organization.id(), "AUDIT_CONTACT");

        assertThat(administrators())
                .extracting(Colleague::account)
                .containsExactly(administrator.id())
                .doesNotContain(elsewhere.id());
    }

    @Test
    void whoAsksForAccessIsNotAskedAboutThemselves() {
        var own = fixture.confirmed(VouchingFixture.askedBy(administrator));

        assertThat(fixture.as(staff, () -> vouching.administrators(own.id(), organization.id())))
                .isEmpty();
        assertThat(fixture.as(staff, () -> vouching.ask(own.id(), own.version(), organization.id(), "")))
                .isEqualTo(ReviewOutcome.Refused.because("review.vouching.nobody"));
    }

    @Test
    void eachIsMailedALinkToTheSignedInPage() {
        var second = asking.administrator(organization);

        ask("");

        assertThat(mails("VOUCH_ASKED"))
                .containsExactlyInAnyOrder(
                        administrator.email().value(), second.email().value());
        assertThat(database.sql(
                                "SELECT DISTINCT details ->> 'page' FROM mail WHERE subject_id = ? AND template = 'VOUCH_ASKED'")
                        .param(request.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("/vouch/" + request.id());
    }

    @Test
    void askingAgainTakesThePlaceOfWhatWasAskedAndAnswered() {
        ask("First?");
        asking.answer(actor(), request, true, "");
        assertThat(proven()).isTrue();

        ask("Sure?");

        assertThat(current()).satisfies(now -> {
            assertThat(now.question()).isEqualTo("Sure?");
            assertThat(now.standing()).isEqualTo(Standing.ASKED);
            assertThat(now.answer()).isNull();
        });
        assertThat(proven()).isFalse();
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.WAITING_FOR_ORGANIZATION);
    }

    @Test
    void whoHadItIsRememberedWhenAskedAgain() {
        fixture.as(staff, () -> fixture.takeUp(request));
        ask("First?");
        ask("Second?");

        asking.answer(actor(), request, true, "");

        assertThat(fixture.current(request).claim()).extracting(Claim::by).isEqualTo(staff.accountId());
    }

    @Test
    void aVouchProvesTheEmploymentWithWhoAndWhenAndRemark() {
        ask("");

        asking.answer(actor(), request, true, "Works\nat the desk.");

        assertThat(proof()).satisfies(proof -> {
            assertThat(proof.vouched()).isTrue();
            assertThat(proof.recordedBy()).isEqualTo(actor().displayName());
            assertThat(proof.remark()).isEqualTo("Works at the desk.");
        });
        assertThat(acts())
                .contains("registration.vouching-asked", "registration.vouched", "registration.proof-recorded");
    }

    @Test
    void anAnswerTakenBackProvesNothingAnyMore() {
        ask("");
        asking.answer(actor(), request, true, "");
        var seen = fixture.current(request);

        asking.answer(actor(), request, false, "Left in March.");

        assertThat(proven()).isFalse();
        assertThat(fixture.current(request).version()).isGreaterThan(seen.version());
        assertThat(acts()).contains("registration.vouch-refused");
    }

    @Test
    void theChecksSayHowItStands() {
        assertThat(finding()).isEqualTo("review.check.vouching.needless");
        ask("");
        assertThat(finding()).isEqualTo("review.check.vouching.asked");
        asking.answer(actor(), request, false, "Nobody knows the name.");
        assertThat(finding()).isEqualTo("review.check.vouching.refused");
        asking.answer(actor(), request, true, "");
        assertThat(finding()).isEqualTo("review.check.vouching.ok");

        assertThat(finding(accounts.organization())).isEqualTo("review.check.vouching.elsewhere");
    }

    @Test
    void whoAskedIsTold() {
        ask("");

        asking.answer(actor(), request, false, "Nobody knows the name.");

        assertThat(mails("VOUCH_ANSWERED")).hasSize(1);
        assertThat(database.sql(
                                "SELECT details ->> 'answer' FROM mail WHERE subject_id = ? AND template = 'VOUCH_ANSWERED'")
                        .param(request.id().toString())
                        .query(String.class)
                        .single())
                .contains("cannot vouch")
                .doesNotContain("Nobody knows the name.");
    }

    @Test
    void theApplicantReadsThatTheOrganizationWasAskedAndNotWhatItSaid() {
        ask("Secret question");
        asking.answer(actor(), request, false, "Secret answer");

        var query = links.status(request.id(), request.email()).getQuery();
        var page = applicants.status(query.substring("token=".length())).orElseThrow();

        assertThat(page.timeline())
                .extracting(StatusPage.Moment::act)
                .contains("registration.vouching-asked", "registration.vouch-refused");
        assertThat(page.toString()).doesNotContain("Secret");
    }

    @Test
    void aDecisionEndsTheWaiting() {
        var waiting = ask("");

        fixture.as(staff, () -> reviews.reject(waiting.id(), waiting.version(), Reason.of(ReasonCode.NOT_EMPLOYEE)));

        assertThat(fixture.as(staff, () -> vouching.of(request.id()))).isEmpty();
        assertThat(asking.answer(actor(), request, true, "")).isEqualTo(new VouchOutcome.Closed());
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.REJECTED);
    }

    @Test
    void nothingIsAskedAboutWhatHasEnded() {
        var ended = ReviewFixture.decided(fixture.as(
                staff, () -> reviews.reject(request.id(), request.version(), Reason.of(ReasonCode.NOT_EMPLOYEE))));

        assertThat(fixture.as(staff, () -> vouching.ask(ended.id(), ended.version(), organization.id(), "")))
                .isInstanceOf(ReviewOutcome.AlreadyDecided.class);
        assertThat(mails("VOUCH_ASKED")).isEmpty();
    }

    @Test
    void whatIsWithTheApplicantStaysThere() {
        fixture.returned(request, FormPart.NPI);

        ask("");
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.RETURNED);
        asking.answer(actor(), request, true, "");

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.RETURNED);
        assertThat(proven()).isTrue();
    }

    @Test
    void aCorrectionOfSomethingElseLeavesTheAnswer() {
        ask("");
        asking.answer(actor(), request, true, "");

        fixture.corrected(fixture.returned(fixture.current(request), FormPart.NPI), accounts.unusedNpi());

        assertThat(proven()).isTrue();
        assertThat(current().standing()).isEqualTo(Standing.VOUCHED);
    }

    @Test
    void onlyStaffAsk() {
        for (var other : List.of(actor(), accounts.actor(accounts.account(organization.id(), "AUDIT_CONTACT")))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> fixture.as(
                            other, () -> vouching.ask(request.id(), request.version(), organization.id(), "")));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> fixture.as(other, () -> vouching.of(request.id())));
        }
    }

    @Test
    void overlongAndHiddenQuestionsAreRefused() {
        for (var text : List.of("x".repeat(Message.MAX_TEXT + 1), "a\u202Eb")) {
            assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> ask(text));
        }
        assertThat(mails("VOUCH_ASKED")).isEmpty();
    }

    private RegistrationDetails ask(String question) {
        return asking.ask(staff, request, organization, question);
    }

    private Actor actor() {
        return accounts.actor(administrator);
    }

    private List<Colleague> administrators() {
        return fixture.as(staff, () -> vouching.administrators(request.id(), organization.id()));
    }

    private Vouching current() {
        return fixture.as(staff, () -> vouching.of(request.id())).orElseThrow();
    }

    private boolean proven() {
        return checklist().proven(ChecklistItem.EMPLOYMENT).isPresent();
    }

    private Proof proof() {
        return checklist().proven(ChecklistItem.EMPLOYMENT).orElseThrow();
    }

    @Autowired
    private ProofService proofs;

    private ChecklistFacts checklist() {
        return fixture.as(staff, () -> proofs.facts(request.id()));
    }

    private String finding() {
        return finding(organization);
    }

    private String finding(OrganizationDetails at) {
        var now = fixture.current(request);
        return fixture.review(now, fixture.proposed(now, at)).findings().stream()
                .filter(found -> found.check().equals("vouching"))
                .findFirst()
                .orElseThrow()
                .sentence()
                .code();
    }

    private List<String> mails(String template) {
        return database.sql("SELECT recipient_address FROM mail WHERE subject_id = ? AND template = ?")
                .params(request.id().toString(), template)
                .query(String.class)
                .list();
    }

    private List<String> acts() {
        return accounts.asSystem(() -> journal.timeline(JournalObject.registration(request.id()))).stream()
                .map(row -> row.entry().act())
                .toList();
    }
}
