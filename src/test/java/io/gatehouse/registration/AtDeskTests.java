package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Since when the ball is with staff, and which requests wait for them since an answer. */
@IntegrationTest
class AtDeskTests {

    private static final Duration LONG = Duration.ofDays(10);

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private HandlingService handling;

    @Autowired
    private ConversationService conversations;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private ApplicantService applicants;

    @Autowired
    private RegistrationLinks links;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private VouchingFixture vouching;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ServiceLevel level;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private Actor staff;
    private RegistrationDetails request;

    @BeforeEach
    void waitLong() {
        staff = fixture.staff();
        request = fixture.nurse();
        pass(LONG);
    }

    @Test
    void whatWaitedLongWaitsTooLong() {
        assertThat(late()).isTrue();
        assertThat(answered()).isFalse();
    }

    @Test
    void aLateCorrectionIsNewAtTheDesk() {
        var returned = fixture.returned(request, FormPart.NPI);
        pass(LONG);

        fixture.corrected(returned, accounts.unusedNpi());

        assertThat(late()).isFalse();
        assertThat(answered()).isTrue();
        pass(LONG);
        assertThat(late()).isTrue();
    }

    @Test
    void aCorrectionWithAnotherAddressComesWhenThatIsConfirmed() {
        var returned = fixture.returned(request, FormPart.EMAIL);
        var other = EmailAddress.of("n." + UUID.randomUUID() + "@tamarack.example");
        var attestation = new Attestation(
                Attestation.Kind.AUTHORIZED_EMPLOYEE, "2026-01", null, Instant.parse("2026-03-04T10:00:00Z"), null);
        var form = VouchingFixture.reachedAt(returned.form(), other);
        corrections.correct(status(), new CorrectedForm(returned.version(), form, attestation));
        assertThat(look(() -> registrations.count(mine(RegistrationFilter.answered()))))
                .isZero();
        pass(LONG);

        applicants.confirm(token(links.confirmation(request.id(), other).getQuery()), null);

        assertThat(late()).isFalse();
        assertThat(answered()).isTrue();
    }

    @Test
    void anAnswerIsNewAtTheDeskAndAQuestionStopsNothing() {
        ask();
        assertThat(late()).isTrue();
        assertThat(answered()).isFalse();

        reply();

        assertThat(late()).isFalse();
        assertThat(answered()).isTrue();
    }

    @Test
    void writingOnceMoreDoesNotPutItOff() {
        ask();
        reply();
        pass(LONG);

        reply();

        assertThat(late()).isTrue();
        assertThat(row().answeredAt()).isBefore(clock.instant().minus(LONG.minusHours(1)));
    }

    @Test
    void askingAgainDoesNotMakeItOlder() {
        ask();
        reply();

        ask();

        assertThat(answered()).isFalse();
        assertThat(late()).isFalse();
    }

    @Test
    void takingUpAndGivingBackPutsNothingOff() {
        decided(() -> handling.takeUp(request.id(), version()));
        assertThat(late()).isTrue();
        decided(() -> handling.release(request.id(), version()));
        assertThat(late()).isTrue();
    }

    @Test
    void anAnswerWaitsUntilStaffDoSomethingAboutIt() {
        ask();
        reply();
        decided(() -> handling.takeUp(request.id(), version()));
        assertThat(answered()).isTrue();

        decided(() -> reviews.hold(request.id(), version(), Reason.of(ReasonCode.STALE)));

        assertThat(answered()).isFalse();
        assertThat(late()).isFalse();
    }

    @Test
    void whatComesBackFromHoldIsNewAtTheDesk() {
        decided(() -> reviews.hold(request.id(), version(), Reason.of(ReasonCode.STALE)));
        pass(LONG);

        decided(() -> handling.takeUp(request.id(), version()));

        assertThat(late()).isFalse();
    }

    @Test
    void whatComesBackFromTheOrganizationIsNewAtTheDesk() {
        var organization = accounts.organization();
        var administrator = accounts.actor(vouching.administrator(organization));
        vouching.ask(staff, request, organization, "");
        pass(LONG);
        assertThat(late()).isFalse();

        vouching.answer(administrator, request, true, "");

        assertThat(fixture.current(request).state().atDesk()).isTrue();
        assertThat(late()).isFalse();
        assertThat(answered()).isFalse();
    }

    @Test
    void anAnswerOfWhoHasLinesOnHoldWaitsToo() {
        var organization = accounts.organization();
        request = fixture.nurseAt(organization);
        ReviewFixture.decided(fixture.approve(staff, request, fixture.proposed(request, organization)));
        ask();

        reply();

        assertThat(answered()).isTrue();
    }

    private boolean late() {
        var row = row();
        return level.late(row.state(), row.deskSince(), clock.instant());
    }

    private RegistrationRow row() {
        return look(() -> registrations.list(mine(new RegistrationFilter("", Set.of(), false)), 0, 5))
                .getFirst();
    }

    /** As the list shows it and as the counter says. */
    private boolean answered() {
        var filter = mine(RegistrationFilter.answered());
        List<RegistrationRow> rows = look(() -> registrations.list(filter, 0, 5));
        assertThat(look(() -> registrations.count(filter))).isEqualTo(rows.size());
        assertThat(row().answeredAt() != null).isEqualTo(!rows.isEmpty());
        return !rows.isEmpty();
    }

    private RegistrationFilter mine(RegistrationFilter filter) {
        return filter.with(look(() -> registrations.understand(request.reference())));
    }

    /** As if everything had been so long ago. */
    private void pass(Duration time) {
        database.sql("""
                        UPDATE registration SET submitted_at = submitted_at - :time, desk_since = desk_since - :time,
                            answered_at = answered_at - :time
                        WHERE id = :id""".replace(":time", "interval '" + time.toHours() + " hours'"))
                .param("id", request.id().value())
                .update();
    }

    private void ask() {
        assertThat(look(() -> conversations.ask(request.id(), "Which floor do you work on?")))
                .isTrue();
    }

    private void reply() {
        assertThat(conversations.reply(status(), "The third.", null)).isEqualTo(ConversationService.Reply.TAKEN);
    }

    private void decided(Supplier<ReviewOutcome> step) {
        ReviewFixture.decided(look(step));
    }

    private long version() {
        return fixture.current(request).version();
    }

    private String status() {
        return token(links.status(request.id(), request.email()).getQuery());
    }

    private static String token(String query) {
        return Objects.requireNonNull(query).substring("token=".length());
    }

    private <T> T look(Supplier<T> work) {
        return fixture.as(staff, work);
    }
}
