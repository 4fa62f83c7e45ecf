package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountClosing;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.ClosingReason;
import io.gatehouse.account.GrantService;
import io.gatehouse.account.GrantSnapshot;
import io.gatehouse.account.SimilarAccount.Likeness;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.common.AccountId;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.security.Actor;
import io.gatehouse.testing.IntegrationTest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LinkingServiceTests {

    private static final int ROUNDS = 8;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture people;

    @Autowired
    private LinkingService linking;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountAccess access;

    @Autowired
    private AccountClosing closing;

    @Autowired
    private GrantService grants;

    @Autowired
    private JournalService journal;

    @Autowired
    private ProvisioningFixture provisioning;

    @Autowired
    private JdbcClient database;

    private final String lastName = ReviewFixture.lastName();
    private OrganizationDetails first;
    private OrganizationDetails second;
    private Actor staff;

    @BeforeEach
    void twoOrganizations() {
        first = people.organization();
        second = people.organization();
        staff = fixture.staff();
    }

    @Test
    void addsAnotherOrganizationToTheAccountInsteadOfASecondOne() {
        var known = opened(first);
        provisioning.await(known.id(), ProvisioningState.IN_STEP);
        var again = linked(fixture.nurseAt(second, lastName), known.id());

        var review = proposed(again);
        assertThat(review.decision().username()).isEqualTo(known.username());
        assertThat(Objects.requireNonNull(review.plan()).sentences())
                .isNotEmpty()
                .noneMatch(step -> step.startsWith("Create the entry"));
        approve(again);

        var account = account(known.id());
        assertThat(account.affiliations())
                .extracting(AffiliationSnapshot::organization)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(granted(account, second)).containsExactly("PROVIDER_PORTAL");
        assertThat(account.email()).isEqualTo(known.email());
        assertThat(accountsOfThatName()).isEqualTo(1);
        assertThat(acts(again)).contains("registration.linked", "registration.approved", "account.joined");
    }

    @Test
    void opensASuspendedAccountAgainWithWhatIsGrantedAndNothingElse() {
        var known = opened(first);
        people.runAs(staff, () -> access.suspend(known.id(), SuspensionReason.LEAVER, "left"));

        var again = linked(fixture.nurseAt(second, lastName), known.id());
        approve(again);

        var account = account(known.id());
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(account.effectiveAffiliations())
                .extracting(AffiliationSnapshot::organization)
                .containsExactly(second.id());
        assertThat(account.email()).isEqualTo(again.email());
        assertThat(accountsOfThatName()).isEqualTo(1);
        assertThat(acts(again)).contains("account.reactivated");
    }

    @Test
    void whatAnEarlierAffiliationHadDoesNotComeBackByItself() {
        var known = opened(first);
        people.asSystem(() -> grants.add(known.id(), first.id(), "DIRECT_MAIL", null));
        people.runAs(staff, () -> access.suspend(known.id(), SuspensionReason.LEAVER, "left"));

        approve(linked(fixture.nurseAt(first, lastName), known.id()));

        assertThat(granted(account(known.id()), first)).containsExactly("PROVIDER_PORTAL");
    }

    @Test
    void opensAClosedAccountAgain() {
        var known = opened(first);
        people.runAs(
                people.lead(), () -> closing.close(known.id(), known.revision(), ClosingReason.REQUESTED, "asked"));

        var again = linked(fixture.nurseAt(second, lastName), known.id());
        approve(again);

        var account = account(known.id());
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
        assertThat(account.username()).isEqualTo(known.username());
        assertThat(account.affiliations()).hasSize(1);
        assertThat(granted(account, second)).containsExactly("PROVIDER_PORTAL");
        assertThat(acts(again)).contains("account.reopened");
    }

    @Test
    void whoIsBeingLookedIntoIsNotLetInAgainByARequest() {
        var known = opened(first);
        people.runAs(staff, () -> access.suspend(known.id(), SuspensionReason.INVESTIGATION, "odd look-ups"));
        var again = linked(fixture.nurseAt(second, lastName), known.id());

        var outcome = fixture.approve(staff, again, proposed(again).decision());

        assertThat(outcome)
                .isEqualTo(new ReviewOutcome.Refused(List.of(Sentence.of("account.refused.underInvestigation"))));
        assertThat(account(known.id()).state()).isEqualTo(AccountState.SUSPENDED);
    }

    @Test
    void nobodyAddsToAnAccountStrongerThanTheirOwn() {
        var lead = people.account(first.id(), "SUPPORT_LEAD");
        var again = linked(fixture.nurseAt(second, lastName), lead.id());

        assertThat(fixture.approve(staff, again, proposed(again).decision())).isInstanceOf(ReviewOutcome.Refused.class);
        assertThat(account(lead.id()).affiliations()).hasSize(1);
    }

    @Test
    void scoresWhoMayBeTheSamePersonAndRemembersWhoIsNot() {
        var known = opened(first);
        var again = fixture.nurseAt(second, lastName);
        var alike = proposed(again).lookalikes().accounts().stream()
                .filter(one -> one.account().id().equals(known.id()))
                .findFirst()
                .orElseThrow();
        assertThat(alike.reasons()).containsExactlyInAnyOrder(Likeness.NAME, Likeness.PHONE);
        assertThat(alike.score()).isEqualTo(72);
        assertThat(similarPerson(again).sentence().code()).endsWith("same-name");

        decided(fixture.as(staff, () -> linking.tellApart(again.id(), again.version(), known.id())));

        assertThat(proposed(again).lookalikes().toldApart())
                .hasEntrySatisfying(known.id(), said -> assertThat(said.by()).isEqualTo(staff.displayName()));
        assertThat(similarPerson(again).level()).isEqualTo(CheckLevel.OK);
        assertThat(acts(again)).contains("registration.told-apart");
    }

    @Test
    void whoeverIsSaidToBeAnotherPersonIsSoSeenFromBothRequests() {
        var one = fixture.nurseAt(first, lastName);
        var other = fixture.nurseAt(second, lastName);
        assertThat(similarPerson(one).sentence().code()).endsWith("similar-person.request");

        decided(fixture.as(staff, () -> linking.tellApart(other.id(), other.version(), one.accountId())));

        assertThat(similarPerson(one).level()).isEqualTo(CheckLevel.OK);
        assertThat(similarPerson(other).level()).isEqualTo(CheckLevel.OK);
    }

    @Test
    void aRequestLinkedToAnotherWaitsForItAndAddsToItsAccount() {
        var one = fixture.nurseAt(first, lastName);
        var other = linked(fixture.nurseAt(second, lastName), one.accountId());

        assertThat(fixture.approve(staff, other, fixture.proposed(other, second)))
                .isInstanceOf(ReviewOutcome.Refused.class);
        approve(one);
        approve(other);

        assertThat(account(one.accountId()).affiliations()).hasSize(2);
        assertThat(accountsOfThatName()).isEqualTo(1);
    }

    @Test
    void twoRequestsAreNotLinkedToEachOther() {
        var one = fixture.nurseAt(first, lastName);
        var other = linked(fixture.nurseAt(second, lastName), one.accountId());

        assertThat(fixture.as(staff, () -> linking.link(one.id(), one.version(), other.allotted())))
                .isInstanceOf(ReviewOutcome.Refused.class);
    }

    @Test
    void whatIsLinkedToARequestFollowsItToTheAccountOfThatOne() {
        var known = opened(people.organization());
        var one = fixture.nurseAt(first, lastName);
        var other = linked(fixture.nurseAt(second, lastName), one.accountId());

        linked(one, known.id());

        assertThat(fixture.current(other).accountId()).isEqualTo(known.id());
    }

    @Test
    void aLinkCanBeTakenBack() {
        var known = opened(first);
        var again = linked(fixture.nurseAt(second, lastName), known.id());

        var alone = decided(fixture.as(staff, () -> linking.unlink(again.id(), again.version())));

        assertThat(alone.accountId()).isEqualTo(alone.allotted()).isNotEqualTo(known.id());
        assertThat(acts(again)).contains("registration.unlinked");
    }

    @Test
    void twoWhoApproveLinkedRequestsAtOnceNeverMakeTwoAccountsOrLoseOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                var name = ReviewFixture.lastName();
                var request = fixture.nurseAt(people.organization(), name);
                approve(request);
                provisioning.await(request.accountId(), ProvisioningState.IN_STEP);
                var one = linked(fixture.nurseAt(first, name), request.accountId());
                var other = linked(fixture.nurseAt(second, name), request.accountId());
                var barrier = new CyclicBarrier(2);
                var outcomes =
                        threads.invokeAll(List.of(approving(barrier, one, first), approving(barrier, other, second)));
                long added = 0;
                for (var outcome : outcomes) {
                    added += outcome.get() instanceof ReviewOutcome.Decided ? 1 : 0;
                }
                assertThat(added).as("of %s", outcomes).isPositive();
                assertThat(account(request.accountId()).affiliations()).hasSize((int) added + 1);
                assertThat(accountsOf(name)).isEqualTo(1);
            }
        }
    }

    private Callable<ReviewOutcome> approving(
            CyclicBarrier barrier, RegistrationDetails request, OrganizationDetails organization) {
        var decision = fixture.proposed(request, organization);
        var fingerprint = fixture.fingerprint(request, decision);
        var decider = fixture.staff();
        return () -> {
            barrier.await();
            return fixture.as(decider, () -> reviews.approve(request.id(), request.version(), decision, fingerprint));
        };
    }

    private AccountSnapshot opened(OrganizationDetails organization) {
        var request = fixture.nurseAt(organization, lastName);
        approve(request);
        return account(request.accountId());
    }

    private RegistrationDetails linked(RegistrationDetails request, AccountId account) {
        return decided(fixture.as(staff, () -> linking.link(request.id(), request.version(), account)));
    }

    private void approve(RegistrationDetails request) {
        decided(fixture.approve(staff, request, proposed(request).decision()));
    }

    /** At the organization the applicant wrote. */
    private Review proposed(RegistrationDetails request) {
        return fixture.as(staff, () -> reviews.propose(request));
    }

    private CheckFinding similarPerson(RegistrationDetails request) {
        return proposed(request).findings().stream()
                .filter(finding -> finding.check().equals("similar-person"))
                .findFirst()
                .orElseThrow();
    }

    private static RegistrationDetails decided(ReviewOutcome outcome) {
        return ReviewFixture.decided(outcome);
    }

    private AccountSnapshot account(AccountId id) {
        return people.asSystem(() -> accounts.snapshots(List.of(id)).getFirst());
    }

    private static List<String> granted(AccountSnapshot account, OrganizationDetails organization) {
        return account.affiliations().stream()
                .filter(affiliation -> affiliation.organization().equals(organization.id()))
                .flatMap(affiliation -> affiliation.grants().stream())
                .map(GrantSnapshot::entitlement)
                .toList();
    }

    private int accountsOfThatName() {
        return accountsOf(lastName);
    }

    private int accountsOf(String name) {
        return database.sql("SELECT count(*) FROM account WHERE last_name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private List<String> acts(RegistrationDetails request) {
        var now = fixture.current(request);
        return people.asSystem(() ->
                journal.timeline(JournalObject.registration(now.id()), JournalObject.account(now.accountId())).stream()
                        .map(row -> row.entry().act())
                        .toList());
    }
}
