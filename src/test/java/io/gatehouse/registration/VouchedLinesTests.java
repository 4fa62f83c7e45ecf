package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.catalog.CatalogEditing;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.catalog.Checklists;
import io.gatehouse.catalog.EntitlementForm;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.PersonName;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.Vouching.Standing;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a RHIO administrator's word does to lines that want the employment vouched, and whom it is about. */
@IntegrationTest
class VouchedLinesTests {

    private final String code =
            "V" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private VouchingFixture asking;

    @Autowired
    private VouchingService vouching;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private RegistrationLinks links;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private CatalogEditing editing;

    @Autowired
    private Checklists checklists;

    @Autowired
    private JdbcClient database;

    private OrganizationDetails organization;
    private Actor administrator;
    private RegistrationDetails request;

    @BeforeEach
    void wantTheEmploymentVouched() {
        var group = "vouched-" + code.toLowerCase(Locale.ROOT);
        database.sql("""
                        INSERT INTO entitlement (code, kind, label, sentence, risk, directory_group, position, offered)
                        VALUES (?, 'SERVICE', 'x', 'y', 'HIGH', ?, 999, false)""").param(code).param(group).update();
        accounts.as(accounts.lead(), () -> editing.edit(code, 0, new EntitlementForm("Vouched", "For a look.", group)));
        accounts.runAs(accounts.lead(), () -> checklists.decide(code, Set.of(ChecklistItem.EMPLOYMENT)));
        organization = accounts.organization();
        administrator = accounts.actor(asking.administrator(organization));
        request = fixture.confirmed(RegistrationFixture.form(
                RegistrationFixture.applicant(PersonName.of("Marisol", ReviewFixture.lastName())),
                RegistrationFixture.asked(Set.of("PROVIDER_PORTAL", code), Set.of())));
    }

    @Test
    void aLineThatWantsItIsHeldUntilSomebodyVouches() {
        assertThat(verdict()).isEqualTo(LineVerdict.HOLD);
        asking.ask(fixture.staff(), request, organization, "");
        assertThat(verdict()).isEqualTo(LineVerdict.HOLD);

        asking.answer(administrator, request, true, "");
        assertThat(verdict()).isEqualTo(LineVerdict.GRANT);

        asking.answer(administrator, request, false, "Left in March.");
        assertThat(verdict()).isEqualTo(LineVerdict.HOLD);
    }

    @Test
    void aLineHeldAtTheApprovalIsAskedAboutWhereItIs() {
        var approved = ReviewFixture.decided(
                fixture.approve(fixture.staff(), request, fixture.proposed(request, organization)));

        asking.ask(fixture.staff(), approved, organization, "");
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.APPROVED);
        assertThat(asking.answer(administrator, request, true, "")).isInstanceOf(VouchOutcome.Taken.class);

        await().atMost(Duration.ofSeconds(30)).until(() -> state() == LineState.REOPENED);
        var now = fixture.current(request);
        var granted = fixture.as(
                fixture.staff(),
                () -> reviews.decideLines(now.id(), now.version(), List.of(LineDecision.grant(line(now)))));
        assertThat(ReviewFixture.decided(granted).line(line(now)).state()).isEqualTo(LineState.GRANTED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsOnHoldForWantOfAnAnswerComesBackWithIt(boolean vouches) {
        asking.ask(fixture.staff(), request, organization, "");
        var waiting = fixture.current(request);
        ReviewFixture.decided(fixture.as(
                fixture.staff(),
                () -> reviews.hold(waiting.id(), waiting.version(), Reason.of(ReasonCode.NO_APPROVER))));

        asking.answer(administrator, request, vouches, "Asked the ward.");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> fixture.current(request).state() == RegistrationState.CONFIRMED);
    }

    @Test
    void aLastLineThatIsDecidedEndsTheWaiting() {
        var approved = ReviewFixture.decided(
                fixture.approve(fixture.staff(), request, fixture.proposed(request, organization)));
        asking.ask(fixture.staff(), approved, organization, "");
        var now = fixture.current(request);

        fixture.as(
                fixture.staff(),
                () -> reviews.decideLines(
                        now.id(),
                        now.version(),
                        List.of(LineDecision.decline(line(now), Reason.of(ReasonCode.NOT_EMPLOYEE)))));

        assertThat(asking.answer(administrator, request, true, "")).isEqualTo(new VouchOutcome.Closed());
    }

    @Test
    void anotherAddressIsAnotherPersonToVouchFor() {
        asking.ask(fixture.staff(), request, organization, "");
        asking.answer(administrator, request, true, "");
        var returned = fixture.returned(fixture.current(request), FormPart.EMAIL);

        correct(returned, withEmail(returned.form(), "other." + UUID.randomUUID() + "@tamarack.example"));

        assertThat(fixture.as(fixture.staff(), () -> vouching.of(request.id()))).isEmpty();
        assertThat(standings()).containsExactly(Standing.CALLED_OFF.name());
        assertThat(database.sql("SELECT withdrawn_at IS NOT NULL FROM registration_proof WHERE registration_id = ?")
                        .param(request.id().value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        assertThat(asking.answer(administrator, request, true, "")).isEqualTo(new VouchOutcome.Closed());
    }

    private void correct(RegistrationDetails returned, ValidRegistration form) {
        var attestation = new Attestation(
                Attestation.Kind.AUTHORIZED_EMPLOYEE, "2026-01", null, Instant.parse("2026-03-04T10:00:00Z"), null);
        var link = links.status(returned.id(), returned.email()).getQuery().substring("token=".length());
        assertThat(corrections.correct(link, new CorrectedForm(returned.version(), form, attestation)))
                .isInstanceOf(CorrectionOutcome.Corrected.class);
    }

    private static ValidRegistration withEmail(ValidRegistration form, String email) {
        return VouchingFixture.reachedAt(form, EmailAddress.of(email));
    }

    private List<String> standings() {
        return database.sql("SELECT standing FROM registration_vouching WHERE registration_id = ?")
                .param(request.id().value())
                .query(String.class)
                .list();
    }

    private LineVerdict verdict() {
        var now = fixture.current(request);
        return fixture.proposed(now, organization).lines().stream()
                .filter(decision -> decision.line().equals(line(now)))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private LineState state() {
        var now = fixture.current(request);
        return now.line(line(now)).state();
    }

    private UUID line(RegistrationDetails registration) {
        return registration.lines().stream()
                .filter(line -> line.entitlement().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
