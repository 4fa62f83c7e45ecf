package io.gatehouse.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.reconciliation.BrakeState.Rule;
import io.gatehouse.testing.Eventually;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** What is too much to be meant waits for a support lead; 40 accounts an hour may lose something here. */
@OnSlapd
class MassChangeBrakeTests {

    private static final int TOO_MANY = 45;

    @Autowired
    private ReconciliationFixture fixture;

    @Autowired
    private FindingService findings;

    @Autowired
    private MassChangeService brake;

    @Autowired
    private ProvisioningService provisioning;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountAccess access;

    @Autowired
    private JournalService journal;

    @Autowired
    private BrakeRows rows;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void countFromZero() throws InterruptedException {
        release("before a test");
        Thread.sleep(1100);
    }

    @Test
    void tooManySuspensionsWaitUntilReleasedWhileNewPeoplePass() {
        var people = fixture.people(TOO_MANY, "PROVIDER_PORTAL");
        var lead = accounts.lead();
        people.forEach(person ->
                accounts.runAs(lead, () -> access.suspend(person.id(), SuspensionReason.UNATTESTED, "by mistake")));

        Eventually.assertThat(() -> state().held());
        assertThat(state().rule()).isEqualTo(Rule.ABSOLUTE);
        assertThat(state().allowed()).isEqualTo(40);
        Eventually.assertThat(() -> people.stream().anyMatch(this::waits));
        fixture.people(1, "PROVIDER_PORTAL");
        assertThat(people).anyMatch(this::waits);

        release("the campaign ended");
        people.forEach(fixture::awaitInStep);
        assertThat(state().held()).isFalse();
        var told = accounts.asSystem(() -> journal.timeline(JournalObject.directory("mass-change brake")));
        assertThat(told).anyMatch(row -> row.entry().act().equals("directory.mass-change-held"));
        assertThat(told)
                .anyMatch(row -> row.entry().act().equals("directory.mass-change-released")
                        && "the campaign ended".equals(row.entry().reason()));
    }

    @Test
    void tooManyRepairsAreHandedToNobody() {
        var people = fixture.people(TOO_MANY);
        try (var directory = new DirectoryFixture(OnSlapd.Server.SLAPD.server())) {
            people.forEach(person -> directory.replace(person.username(), OwnedAttributes.TITLE, "Wizard"));
        }
        fixture.run();
        var lead = accounts.lead();
        assertThat(accounts.as(lead, () -> findings.repairAll(FindingFilter.unanswered())))
                .isEqualTo(new RepairOutcome.Braked(TOO_MANY));
        assertThat(fixture.findings())
                .extracting(finding -> finding.row().state())
                .containsOnly(FindingState.OPEN);

        release("they are meant");
        assertThat(accounts.as(lead, () -> findings.repairAll(FindingFilter.unanswered())))
                .isEqualTo(new RepairOutcome.Staged(TOO_MANY));
        people.forEach(fixture::awaitInStep);
        assertThat(fixture.run().figures()).isEmpty();
    }

    @Test
    void thePercentageCountsOnlyBeyondItsLeast() {
        fixture.people(1);
        var allowed = (int) (comparisons.reached() * 50 / 100);
        var strict =
                with(new MassChangeSettings(true, 1_000_000, 50, allowed, Duration.ofHours(1), Duration.ofSeconds(1)));
        assertThat(admits(strict, allowed)).isTrue();
        assertThat(admits(strict, 1)).isFalse();
        assertThat(state().rule()).isEqualTo(Rule.PERCENT);
        release("after the test");
    }

    @Test
    void whatWasLongAgoDoesNotCount() {
        var settings = new MassChangeSettings(true, 10, 100, 1_000_000, Duration.ofHours(1), Duration.ofSeconds(1));
        assertThat(admits(with(settings), 10)).isTrue();
        var later = new MassChangeBrake(
                rows,
                comparisons,
                settings,
                events,
                transactions,
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(62)));
        assertThat(admits(later, 10)).isTrue();
        assertThat(admits(later, 1)).isFalse();
        release("after the test");
    }

    @Test
    void anEmptyDirectoryHolds() {
        accounts.runAs(
                accounts.lead(),
                () -> with(new MassChangeSettings(true, 10, 10, 10, Duration.ofHours(1), Duration.ofSeconds(1)))
                        .holdEmptyDirectory(1234));
        assertThat(state().rule()).isEqualTo(Rule.ZERO);
        assertThat(state().changes()).isEqualTo(1234);
        release("after the test");
    }

    private MassChangeBrake with(MassChangeSettings settings) {
        return new MassChangeBrake(rows, comparisons, settings, events, transactions, Clock.systemUTC());
    }

    private boolean admits(MassChangeBrake one, int number) {
        return accounts.asSystem(() -> one.admits(number));
    }

    private BrakeState state() {
        return accounts.asSystem(brake::state);
    }

    private void release(String reason) {
        accounts.as(accounts.lead(), () -> brake.release(reason));
    }

    private boolean waits(AccountSnapshot person) {
        return accounts.asSystem(() -> provisioning.status(person.id())).stream()
                .anyMatch(status -> status.state() == ProvisioningState.PENDING
                        && Integer.valueOf(88).equals(status.lastCode()));
    }
}
