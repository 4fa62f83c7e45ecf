package io.gatehouse.registration.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class GraceTests {

    /** Long enough to do something else in, short enough to be waited for. */
    private static final Duration BRIEF = Duration.ofSeconds(5);

    private static final Reason LEFT = Reason.of(ReasonCode.NOT_EMPLOYEE);

    @Autowired
    private DeskVerdicts verdicts;

    @Autowired
    private Resting resting;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private Clock clock;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountSearch search;

    @Autowired
    private JournalService journal;

    @Autowired
    private JdbcClient database;

    private OrganizationDetails organization;
    private Actor me;
    private RegistrationDetails request;

    @BeforeEach
    void receive() {
        organization = accounts.organization();
        me = fixture.staff();
        request = fixture.nurseAt(organization);
    }

    @Test
    void doesNothingOfWhatCanStillBeTakenBack() {
        var outcome = decide(Duration.ofMinutes(1), approval());

        assertThat(outcome).isInstanceOf(ReviewOutcome.Decided.class);
        assertThat(fixture.current(request).version()).isEqualTo(request.version());
        assertThat(fixture.as(me, () -> search.find(request.accountId()))).isEmpty();
        assertThat(mails()).doesNotContain("REQUEST_APPROVED");
    }

    @Test
    void carriesOutAsTheDeciderWhenTheGraceIsOver() {
        decide(Duration.ofMillis(300), approval());

        Eventually.assertThat(() -> fixture.current(request).state() == RegistrationState.APPROVED);
        assertThat(Objects.requireNonNull(fixture.current(request).lastDecision())
                        .who())
                .isEqualTo(me.displayName());
        assertThat(fixture.as(me, () -> search.find(request.accountId()))).isPresent();
        Eventually.assertThat(() -> resting().isEmpty());
        assertThat(acts()).doesNotContain("registration.decision-lapsed");
    }

    @Test
    void takesADecisionBackAndTellsItInTheTimeline() {
        decide(BRIEF, Verdict.reject(LEFT));
        var decision = resting().getFirst();

        assertThat(fixture.as(me, () -> grace(BRIEF).undo(decision.id()))).isTrue();

        assertThat(resting()).isEmpty();
        Eventually.assertThat(() -> scheduled(decision) == 0);
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(mails()).doesNotContain("REQUEST_REJECTED");
        assertThat(acts()).contains("registration.decision-undone").doesNotContain("registration.rejected");
    }

    @Test
    void letsNobodyElseTakeItBack() {
        decide(Duration.ofMinutes(1), Verdict.hold(LEFT));
        var decision = resting().getFirst();

        assertThat(fixture.as(fixture.staff(), () -> grace(Duration.ZERO).undo(decision.id())))
                .isFalse();
        assertThat(resting()).hasSize(1);
    }

    @Test
    void takesNothingBackThatIsDone() {
        decide(Duration.ofMillis(1), Verdict.giveBack(LEFT, Set.of(FormPart.NPI)));
        var decision = resting();
        Eventually.assertThat(() -> fixture.current(request).state() == RegistrationState.RETURNED);

        decision.forEach(one -> assertThat(
                        fixture.as(me, () -> grace(Duration.ZERO).undo(one.id())))
                .isFalse());
    }

    @Test
    void tellsASecondDeciderWhoWasFaster() {
        decide(Duration.ofMinutes(1), Verdict.hold(LEFT));

        var outcome = fixture.as(
                fixture.staff(),
                () -> grace(Duration.ofMinutes(1)).decide(request.id(), request.version(), Verdict.reject(LEFT)));

        assertThat(outcome).isInstanceOfSatisfying(ReviewOutcome.AlreadyDecided.class, already -> {
            assertThat(already.who()).isEqualTo(me.displayName());
            assertThat(already.what()).isEqualTo(RegistrationState.ON_HOLD);
        });
    }

    @Test
    void lapsesWhenTheRequestChangedMeanwhile() {
        decide(BRIEF, Verdict.hold(LEFT));
        fixture.as(fixture.staff(), () -> fixture.takeUp(request));

        Eventually.assertThat(() -> resting().isEmpty());

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.IN_REVIEW);
        assertThat(acts()).contains("registration.decision-lapsed");
    }

    @Test
    void lapsesWhenTheDeciderMayNoLongerDecide() {
        decide(BRIEF, approval());
        database.sql("UPDATE account SET state = 'SUSPENDED', suspension_reason = :reason WHERE id = :me")
                .param("reason", SuspensionReason.values()[0].name())
                .param("me", Objects.requireNonNull(me.accountId()).value())
                .update();

        Eventually.assertThat(() -> resting().isEmpty());

        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(acts()).contains("registration.decision-lapsed");
    }

    @Test
    void refusesAtOnceWhatCannotBeDecided() {
        var outcome = decide(Duration.ofMinutes(1), Verdict.hold(Reason.of(ReasonCode.OTHER)));

        assertThat(outcome).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(resting()).isEmpty();
    }

    private Verdict approval() {
        var decision = fixture.proposed(request, organization);
        return Verdict.approve(decision, fixture.fingerprint(request, decision));
    }

    private ReviewOutcome decide(Duration grace, Verdict verdict) {
        return fixture.as(me, () -> grace(grace).decide(request.id(), request.version(), verdict));
    }

    private GraceService grace(Duration grace) {
        return new GraceService(new DeskSettings(grace), verdicts, resting, actor, clock);
    }

    private List<RestingDecision> resting() {
        return resting.of(request.id()).stream().toList();
    }

    private int scheduled(RestingDecision decision) {
        return database.sql("SELECT count(*) FROM scheduled_tasks WHERE task_instance = :id")
                .param("id", decision.id().toString())
                .query(Integer.class)
                .single();
    }

    private List<String> acts() {
        return fixture.as(me, () -> journal.timeline(JournalObject.registration(request.id()))).stream()
                .map(row -> row.entry().act())
                .toList();
    }

    private List<String> mails() {
        return database.sql("SELECT template FROM mail WHERE subject_id = :id")
                .param("id", request.id().toString())
                .query(String.class)
                .list();
    }
}
