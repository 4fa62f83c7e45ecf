package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSearch;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.common.PersonName;
import io.gatehouse.delegation.DelegationDetails;
import io.gatehouse.delegation.DelegationKind;
import io.gatehouse.delegation.DelegationService;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReviewServiceTests {

    private static final Reason NOT_SURE = new Reason(ReasonCode.NOT_EMPLOYEE, "Please ask your supervisor to call.");

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AccountSearch search;

    @Autowired
    private DelegationService delegations;

    @Autowired
    private JournalService journal;

    private OrganizationDetails organization;
    private Actor staff;

    @BeforeEach
    void openTheDesk() {
        organization = accounts.organization();
        staff = fixture.staff();
    }

    @Test
    void approvingOpensTheAccountWithItsGrants() {
        var request = fixture.nurse();

        var outcome = fixture.approve(staff, request, fixture.proposed(request, organization));

        assertThat(outcome).isInstanceOf(ReviewOutcome.Decided.class);
        assertThat(account(request).affiliations().getFirst().organization()).isEqualTo(organization.id());
        assertThat(granted(request)).containsExactly("PROVIDER_PORTAL");
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.APPROVED);
        assertThat(acts(request)).contains("registration.approved", "account.opened");
    }

    @Test
    void delegationsAreOpenedAndPrivilegedRolesAreNot() {
        var request = fixture.everything();

        fixture.approve(staff, request, fixture.proposed(request, organization));

        assertThat(granted(request))
                .containsExactlyInAnyOrder(
                        "PROVIDER_PORTAL", "DIRECT_MAIL", "ALERTS_CBA", "ALERTS_PBA", "RESULTS_DELEGATION");
        assertThat(fixture.as(staff, () -> delegations.of(request.accountId())))
                .extracting(DelegationDetails::kind)
                .containsExactlyInAnyOrder(DelegationKind.ALERTS, DelegationKind.ALERTS, DelegationKind.RESULTS);
        assertThat(line(request, "RHIO_ADMINISTRATOR").state()).isEqualTo(LineState.AWAITING_SECOND_APPROVAL);
    }

    @Test
    void theMailboxIsNamedAfterTheUsername() {
        var request = fixture.everything();
        var decision = fixture.proposed(request, organization);

        fixture.approve(staff, request, decision);

        assertThat(account(request).directAddress())
                .hasToString(decision.username() + "@" + organization.directDomain());
    }

    @Test
    void somethingPrivilegedTakesTwoPeople() {
        var request = fixture.everything();
        fixture.approve(staff, request, fixture.proposed(request, organization));
        var line = line(request, "RHIO_ADMINISTRATOR").id();

        var alone = second(staff, request, line);
        var byTheApplicant = second(staffWith(account(request)), request, line);
        var together = second(fixture.staff(), request, line);

        assertThat(alone).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(byTheApplicant).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(together).isInstanceOf(ReviewOutcome.Decided.class);
        assertThat(granted(request)).contains("RHIO_ADMINISTRATOR");
        assertThat(line(request, "RHIO_ADMINISTRATOR").state()).isEqualTo(LineState.GRANTED);
    }

    @Test
    void aSecondClickDecidesNothingAndTellsWhoDidWhen() {
        var request = fixture.nurse();
        var decision = fixture.proposed(request, organization);
        fixture.approve(staff, request, decision);

        var second = fixture.approve(staff, request, decision);

        assertThat(second).isInstanceOfSatisfying(ReviewOutcome.AlreadyDecided.class, already -> {
            assertThat(already.who()).isEqualTo(staff.displayName());
            assertThat(already.what()).isEqualTo(RegistrationState.APPROVED);
            assertThat(already.at()).isEqualTo(fixture.current(request).changedAt());
        });
    }

    @Test
    void aPlanThatChangedIsShownAgainBeforeItIsCarriedOut() {
        var request = fixture.nurse();
        var decision = fixture.proposed(request, organization);
        var shown = fixture.fingerprint(request, decision.withUsername("other" + decision.username()));

        var outcome = fixture.as(staff, () -> reviews.approve(request.id(), request.version(), decision, shown));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReviewOutcome.PlanChanged.class,
                        changed -> assertThat(changed.plan().sentences())
                                .contains("Create the entry " + decision.username() + " for "
                                        + request.name().full()));
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void aLineWhosePrerequisiteIsMissingIsHeldAndNotTheRequest() {
        var request = fixture.confirmed(RegistrationFixture.form(
                RegistrationFixture.applicant(PersonName.of("Ines", ReviewFixture.lastName())),
                RegistrationFixture.asked(Set.of("PROVIDER_PORTAL", "TRANSFER_TO_PACS"), Set.of())));
        var proposed = fixture.proposed(request, organization);
        var pacs = line(request, "TRANSFER_TO_PACS").id();
        var held = proposed.withLine(LineDecision.hold(pacs, Reason.of(ReasonCode.PACS_NOT_READY)));

        var insisting = fixture.approve(staff, request, proposed.withLine(LineDecision.grant(pacs)));
        var holding = fixture.approve(staff, request, held);

        assertThat(insisting).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(holding).isInstanceOf(ReviewOutcome.Decided.class);
        assertThat(granted(request)).containsExactly("PROVIDER_PORTAL");

        assertThat(later(request, LineDecision.grant(pacs))).isInstanceOf(ReviewOutcome.Refused.class);
        fixture.connectPacs(organization);
        assertThat(later(request, LineDecision.grant(pacs))).isInstanceOf(ReviewOutcome.Decided.class);
        assertThat(granted(request)).containsExactlyInAnyOrder("PROVIDER_PORTAL", "TRANSFER_TO_PACS");
    }

    @Test
    void nothingIsSavedWhenTheAccountCannotBeOpened() {
        var request = fixture.nurse();
        var decision = fixture.proposed(request, organization);
        var taken = account(approved()).username();

        var outcome = fixture.approve(staff, request, decision.withUsername(taken));

        assertThat(outcome).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(fixture.current(request)).isEqualTo(request);
    }

    @Test
    void grantingNothingIsNoApproval() {
        var request = fixture.nurse();
        var decision = fixture.proposed(request, organization);
        var line = request.lines().getFirst().id();

        var outcome = fixture.approve(staff, request, decision.withLine(LineDecision.decline(line, NOT_SURE)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ReviewOutcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Sentence::code)
                                .contains("review.refused.nothing"));
    }

    @Test
    void eachLineNeedsADecision() {
        var request = fixture.everything();
        var decision = fixture.proposed(request, organization);
        var incomplete = new Decision(
                decision.username(),
                decision.organization(),
                decision.accessLevel(),
                decision.lines().subList(1, decision.lines().size()));

        assertThat(fixture.approve(staff, request, incomplete)).isInstanceOf(ReviewOutcome.Refused.class);
    }

    @Test
    void aRequestOnHoldCanStillBeApproved() {
        var request = fixture.nurse();
        fixture.as(staff, () -> reviews.hold(request.id(), request.version(), NOT_SURE));
        var held = fixture.current(request);

        assertThat(held.state()).isEqualTo(RegistrationState.ON_HOLD);
        assertThat(held.lastDecision())
                .isNotNull()
                .extracting(LastDecision::reason)
                .isEqualTo(NOT_SURE);
        assertThat(fixture.approve(staff, held, fixture.proposed(held, organization)))
                .isInstanceOf(ReviewOutcome.Decided.class);
    }

    @Test
    void aRejectedRequestIsKeptWithItsReasonAndIsOver() {
        var request = fixture.nurse();
        fixture.as(staff, () -> reviews.reject(request.id(), request.version(), NOT_SURE));
        var rejected = fixture.current(request);

        assertThat(rejected.lines()).allMatch(line -> line.state() == LineState.DECLINED);
        assertThat(fixture.approve(staff, rejected, fixture.proposed(rejected, organization)))
                .isInstanceOf(ReviewOutcome.AlreadyDecided.class);
        assertThat(fixture.as(staff, () -> search.find(request.accountId()))).isEmpty();
    }

    @Test
    void anotherReasonNeedsAText() {
        var request = fixture.nurse();

        var outcome = fixture.as(
                staff, () -> reviews.returnToApplicant(request.id(), request.version(), Reason.of(ReasonCode.OTHER)));

        assertThat(outcome).isInstanceOf(ReviewOutcome.Refused.class);
    }

    @Test
    void whoSawAnOlderStateIsAskedToLookAgain() {
        var request = fixture.nurse();
        fixture.as(staff, () -> fixture.takeUp(request));

        var outcome = fixture.approve(fixture.staff(), request, fixture.proposed(request, organization));

        assertThat(outcome).isInstanceOf(ReviewOutcome.ChangedMeanwhile.class);
    }

    private RegistrationDetails approved() {
        var request = fixture.nurse();
        fixture.approve(staff, request, fixture.proposed(request, organization));
        return request;
    }

    private ReviewOutcome second(Actor actor, RegistrationDetails request, UUID line) {
        return fixture.as(
                actor,
                () -> reviews.approveSecond(
                        request.id(), fixture.current(request).version(), line));
    }

    /** The applicant, if they were staff. */
    private Actor staffWith(AccountSnapshot account) {
        return new Actor(
                Actor.Kind.PERSON,
                account.id(),
                account.username(),
                account.name().full(),
                staff.assignments(),
                null);
    }

    private ReviewOutcome later(RegistrationDetails request, LineDecision decision) {
        return fixture.as(
                staff,
                () -> reviews.decideLines(request.id(), fixture.current(request).version(), List.of(decision)));
    }

    private AccountSnapshot account(RegistrationDetails request) {
        return fixture.as(staff, () -> search.find(request.accountId()).orElseThrow());
    }

    private List<String> granted(RegistrationDetails request) {
        return account(request).affiliations().getFirst().grants().stream()
                .map(GrantSnapshot::entitlement)
                .toList();
    }

    private LineDetails line(RegistrationDetails request, String entitlement) {
        return fixture.current(request).lines().stream()
                .filter(line -> line.entitlement().equals(entitlement))
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts(RegistrationDetails request) {
        return fixture
                .as(
                        staff,
                        () -> journal.timeline(
                                JournalObject.registration(request.id()), JournalObject.account(request.accountId())))
                .stream()
                .map(row -> row.entry().act())
                .toList();
    }
}
