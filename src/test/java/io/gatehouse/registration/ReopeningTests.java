package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.common.PersonName;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class ReopeningTests {

    private static final String IMAGES = "TRANSFER_TO_PACS";

    @Autowired
    private Reopening reopening;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private ProofService proofs;

    @Autowired
    private JournalService journal;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    private OrganizationDetails organization;
    private Actor staff;

    @BeforeEach
    void openTheDesk() {
        organization = accounts.organization();
        staff = fixture.staff();
    }

    @Test
    void aHeldLineIsOpenAgainWhenItsCauseIsGone() {
        var request = heldForImages();

        look(request);
        assertThat(images(request).state()).isEqualTo(LineState.HELD);

        fixture.connectPacs(organization);
        look(request);
        assertThat(images(request).state()).isEqualTo(LineState.REOPENED);
        assertThat(acts(request)).contains("registration.line-reopened");
    }

    @Test
    void nothingIsGrantedUntilSomebodyDecides() {
        var request = heldForImages();
        fixture.connectPacs(organization);
        look(request);

        var granted = decide(request, LineDecision.grant(images(request).id()));

        assertThat(acts(request)).containsSubsequence("registration.line-reopened", "registration.line-granted");
        assertThat(ReviewFixture.decided(granted).line(images(request).id()).state())
                .isEqualTo(LineState.GRANTED);
    }

    @Test
    void whoeverLooksForLinesThatAreReadyFindsIt() {
        var request = heldForImages();
        var ready = new RegistrationFilter(
                SearchTerms.typed(request.reference()),
                Set.of(RegistrationState.APPROVED),
                LineState.REOPENED,
                Narrowing.NONE,
                RegistrationOrder.OLDEST_FIRST);

        assertThat(fixture.as(staff, () -> registrations.count(ready))).isZero();
        fixture.connectPacs(organization);
        look(request);
        assertThat(fixture.as(staff, () -> registrations.count(ready))).isOne();
    }

    @Test
    void whatAPersonHeldForAReasonOfTheirOwnStaysHeld() {
        fixture.connectPacs(organization);
        var request = withImages();
        var decision = fixture.proposed(request, organization);
        var hold = LineDecision.hold(line(request).id(), Reason.of(ReasonCode.PACS_NOT_READY));
        fixture.approve(staff, request, decision.withLine(hold));

        look(request);

        assertThat(images(request).state()).isEqualTo(LineState.HELD);
    }

    @Test
    void whatWasDeclinedMeanwhileStaysDeclined() {
        var request = heldForImages();
        decide(request, LineDecision.decline(images(request).id(), Reason.of(ReasonCode.STALE)));
        fixture.connectPacs(organization);

        look(request);

        assertThat(images(request).state()).isEqualTo(LineState.DECLINED);
        assertThat(reopening.waiting()).doesNotContain(request.id());
    }

    @Test
    void aRequestOnHoldComesBackWhenItsOrganizationTakesPart() {
        participates(false);
        var request = fixture.nurseAt(organization);
        fixture.as(staff, () -> reviews.hold(request.id(), request.version(), Reason.of(ReasonCode.ORG_AMBIGUOUS)));

        look(request);
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.ON_HOLD);

        participates(true);
        look(request);
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(acts(request)).contains("registration.reopened");
    }

    @Test
    void whoeverSawItHeldIsAskedToLookAgain() {
        var request = heldForImages();
        var seen = fixture.current(request);
        fixture.connectPacs(organization);
        look(request);

        var grant = List.of(LineDecision.grant(images(request).id()));
        var outcome = fixture.as(staff, () -> reviews.decideLines(seen.id(), seen.version(), grant));

        assertThat(outcome).isInstanceOf(ReviewOutcome.ChangedMeanwhile.class);
        assertThat(images(request).state()).isEqualTo(LineState.REOPENED);
    }

    @Test
    void whoeverDecidesALineLaterHearsWhatWasDecided() {
        var request = heldForImages();
        var seen = fixture.current(request);
        decide(request, LineDecision.decline(images(request).id(), Reason.of(ReasonCode.STALE)));

        var grant = List.of(LineDecision.grant(images(request).id()));
        var outcome = fixture.as(staff, () -> reviews.decideLines(seen.id(), seen.version(), grant));

        assertThat(outcome).isInstanceOf(ReviewOutcome.AlreadyDecided.class);
    }

    /** Counted before they can begin. */
    @Test
    void isLookedAtSoonAfterSomethingThatMayHaveBeenTheCause() {
        var request = heldForImages();
        var proven = transaction.execute(status -> {
            fixture.as(
                    staff, () -> proofs.record(request.id(), ChecklistItem.TRAINING, LocalDate.now(clock), "", null));
            return tasks(request.id() + "/%");
        });
        assertThat(proven).isOne();

        var everything = transaction.execute(status -> {
            fixture.connectPacs(organization);
            return tasks("everything/%");
        });
        assertThat(everything).isPositive();
    }

    private int tasks(String like) {
        return database.sql(
                        "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'reopening-soon' AND task_instance LIKE :id")
                .param("id", like)
                .query(Integer.class)
                .single();
    }

    private void look(RegistrationDetails request) {
        accounts.asSystem(() -> {
            reopening.look(request.id());
            return "";
        });
    }

    private RegistrationDetails withImages() {
        return fixture.confirmed(RegistrationFixture.form(
                RegistrationFixture.applicant(PersonName.of("Ines", ReviewFixture.lastName())),
                RegistrationFixture.asked(Set.of("PROVIDER_PORTAL", IMAGES), Set.of())));
    }

    /** Approved, but for the images, because its organization has no PACS. */
    private RegistrationDetails heldForImages() {
        var request = withImages();
        ReviewFixture.decided(fixture.approve(staff, request, fixture.proposed(request, organization)));
        assertThat(images(request).reason()).isEqualTo(ReasonCode.PACS_NOT_READY);
        return request;
    }

    private ReviewOutcome decide(RegistrationDetails request, LineDecision decision) {
        var version = fixture.current(request).version();
        return fixture.as(staff, () -> reviews.decideLines(request.id(), version, List.of(decision)));
    }

    private void participates(boolean does) {
        organization = fixture.as(staff, () -> {
            var now = Objects.requireNonNull(
                    organizations.byId(List.of(organization.id())).get(organization.id()));
            var form = now.form();
            return organizations.edit(
                    now.id(),
                    now.version(),
                    new OrganizationForm(
                            form.legalName(),
                            form.address(),
                            form.phone(),
                            does,
                            form.emergencyCare(),
                            form.directDomain(),
                            form.pacs(),
                            form.mailDomains()));
        });
    }

    private LineDetails images(RegistrationDetails request) {
        return line(fixture.current(request));
    }

    private static LineDetails line(RegistrationDetails request) {
        return request.lines().stream()
                .filter(line -> line.entitlement().equals(IMAGES))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts(RegistrationDetails request) {
        return fixture.as(staff, () -> journal.timeline(JournalObject.registration(request.id()))).stream()
                .map(row -> row.entry().act())
                .toList();
    }
}
