package io.gatehouse.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.GroupName;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.journal.JournalService;
import io.gatehouse.provisioning.MemberRemoval;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.Slapd;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answer "take it out" to members of our groups that no account is for, from the comparison to the next one. */
@OnSlapd
class StrayRemovalTests {

    private static final GroupName PORTAL = new GroupName.Service("provider-portal");
    private static final GroupName MAIL = new GroupName.Service("direct-mail");

    @Autowired
    private ReconciliationFixture runs;

    @Autowired
    private RemovalService removals;

    @Autowired
    private FindingService findings;

    @Autowired
    private MassChangeService brake;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountService service;

    @Autowired
    private JournalService journal;

    @Autowired
    private JdbcClient database;

    private final DirectoryFixture directory = new DirectoryFixture(OnSlapd.Server.SLAPD.server());

    @BeforeEach
    void countFromZero() throws InterruptedException {
        release();
        Thread.sleep(1100);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void takesStrangersOutOfTheirGroupsAndNobodyElse() {
        var people = runs.people(3, "PROVIDER_PORTAL", "DIRECT_MAIL");
        var others = List.of(directory.members(PORTAL), directory.members(MAIL));
        var ghost = stray();
        directory.addMember(PORTAL, person(ghost));
        directory.addMember(MAIL, person(ghost));
        var robot = "cn=" + stray() + ",ou=system," + Slapd.BASE;
        directory.addMember(PORTAL, robot);
        runs.run();
        assertThat(of(ghost).row().removable()).isTrue();

        var outcome = remove(List.of(of(ghost).row().id(), of(robot).row().id()));

        assertThat(outcome).isEqualTo(new RepairOutcome.Staged(2));
        awaitState(ghost, FindingState.SETTLED);
        awaitState(robot, FindingState.SETTLED);
        assertThat(directory.members(PORTAL)).containsExactlyInAnyOrderElementsOf(others.get(0));
        assertThat(directory.members(MAIL)).containsExactlyInAnyOrderElementsOf(others.get(1));
        assertThat(accounts.asSystem(() -> journal.timeline(JournalObject.directory(ghost))))
                .extracting(row -> row.entry().act())
                .contains("directory.removal-requested", "directory.member-removed");
        assertThat(runs.run().figures()).isEmpty();
        people.forEach(runs::awaitInStep);
    }

    @Test
    void whoeverGetsAnAccountMeanwhileStaysIn() {
        var open = accounts.wanted(accounts.organization().id(), "PROVIDER_PORTAL");
        var username = open.username().value();
        directory.addMember(PORTAL, person(username));
        runs.run();
        OnSlapd.Server.SLAPD.stop();
        try {
            remove(List.of(of(username).row().id()));
            assertThat(of(username).row().state()).isEqualTo(FindingState.REMOVAL);
            accounts.asSystem(() -> service.open(open));
        } finally {
            OnSlapd.Server.SLAPD.resume();
        }
        awaitState(username, FindingState.SETTLED);
        assertThat(removal(username).state()).isEqualTo(MemberRemoval.State.KEPT);
        runs.awaitInStep(
                accounts.asSystem(() -> service.snapshots(List.of(open.id()))).getFirst());
        assertThat(directory.members(PORTAL)).contains(person(username));
        assertThat(runs.run().figures()).isEmpty();
    }

    @Test
    void theBrakeHoldsWhatIsTooMuchUntilItIsReleased() {
        var strays = IntStream.range(0, 45).mapToObj(i -> stray()).toList();
        strays.forEach(one -> directory.addMember(PORTAL, person(one)));
        runs.run();
        var lead = accounts.lead();
        assertThat(accounts.as(lead, () -> removals.removeAll(FindingFilter.unanswered(), "left over")))
                .isEqualTo(new RepairOutcome.Braked(45));
        assertThat(of(strays.getFirst()).row().state()).isEqualTo(FindingState.OPEN);
        var ids = strays.stream().map(one -> of(one).row().id()).toList();

        OnSlapd.Server.SLAPD.stop();
        try {
            assertThat(remove(ids.subList(0, 25))).isEqualTo(new RepairOutcome.Staged(25));
            assertThat(remove(ids.subList(25, 45))).isEqualTo(new RepairOutcome.Staged(20));
        } finally {
            OnSlapd.Server.SLAPD.resume();
        }
        Eventually.assertThat(() -> accounts.asSystem(brake::state).held());
        assertThat(directory.members(PORTAL)).contains(person(strays.getFirst()), person(strays.getLast()));
        Eventually.assertThat(
                () -> Integer.valueOf(88).equals(removal(strays.getFirst()).lastCode()));

        release();
        strays.forEach(one -> awaitState(one, FindingState.SETTLED));
        assertThat(directory.members(PORTAL))
                .doesNotContain(strays.stream().map(StrayRemovalTests::person).toArray(String[]::new));
        assertThat(runs.run().figures()).isEmpty();
    }

    @Test
    void whatTheDirectoryRefusesStaysAQuestionInTheNextComparison() {
        var ghost = stray();
        directory.addMember(PORTAL, person(ghost));
        runs.run();
        OnSlapd.Server.SLAPD.stop();
        try {
            remove(List.of(of(ghost).row().id()));
            database.sql("""
                            UPDATE provisioning_member_removal SET state = 'PARKED', next_attempt_at = NULL,
                                last_code = 19, last_message = 'not from here' WHERE name = :name""").param("name", ghost).update();
        } finally {
            OnSlapd.Server.SLAPD.resume();
        }
        assertThat(of(ghost).row().state()).isEqualTo(FindingState.REFUSED);
        runs.run();
        var next = of(ghost);
        assertThat(next.row().state()).isEqualTo(FindingState.REFUSED);
        assertThat(next.reason()).isEqualTo("left over");
        assertThat(accounts.<Integer>asSystem(() -> findings.count(FindingFilter.unanswered())))
                .isEqualTo(1);
        accounts.runAs(accounts.lead(), () -> removals.retry(next.row().id()));
        awaitState(ghost, FindingState.SETTLED);
        assertThat(runs.run().figures()).isEmpty();
    }

    private RepairOutcome remove(List<UUID> ids) {
        return accounts.as(accounts.lead(), () -> removals.remove(ids, "left over"));
    }

    private MemberRemoval removal(String username) {
        return accounts.asSystem(() -> removals.of(of(username))).getFirst();
    }

    private void awaitState(String username, FindingState state) {
        Eventually.assertThat(() -> of(username).row().state() == state);
    }

    private FindingDetails of(String username) {
        return runs.findings().stream()
                .filter(finding -> finding.row().username().equals(username))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + username));
    }

    private void release() {
        accounts.as(accounts.lead(), () -> brake.release("a test"));
    }

    private static String stray() {
        return "stray" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    }

    private static String person(String username) {
        return "uid=" + username + ",ou=people," + Slapd.BASE;
    }
}
