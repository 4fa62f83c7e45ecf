package io.gatehouse.reconciliation;

import static io.gatehouse.reconciliation.FindingClass.DISABLED_DIFFERENTLY;
import static io.gatehouse.reconciliation.FindingClass.DRIFTED;
import static io.gatehouse.reconciliation.FindingClass.MEMBER_MISSING;
import static io.gatehouse.reconciliation.FindingClass.MEMBER_NOT_GRANTED;
import static io.gatehouse.reconciliation.FindingClass.MISPLACED;
import static io.gatehouse.reconciliation.FindingClass.MISSING;
import static io.gatehouse.reconciliation.FindingClass.UNEXPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.DirectoryChange.RemoveMember;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.reconciliation.ReconciliationRun.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a run says about a whole directory, on a real server. Each test leaves the directory in step again. */
@OnSlapd
class ReconcilerTests {

    private static final GroupName PORTAL = new GroupName.Service("provider-portal");
    private static final GroupName MAIL = new GroupName.Service("direct-mail");

    @Autowired
    private ReconciliationFixture runs;

    @Autowired
    private FindingService findings;

    @Autowired
    private KnownStrayService known;

    @Autowired
    private ReconciliationService service;

    @Autowired
    private ProvisioningService provisioning;

    @Autowired
    private AccountFixture accounts;

    private final DirectoryFixture directory = new DirectoryFixture(OnSlapd.Server.SLAPD.server());
    private final List<AccountSnapshot> touched = new ArrayList<>();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void mend() {
        made.forEach(directory::remove);
        touched.forEach(account -> accounts.asSystem(() -> provisioning.retry(account.id())));
        touched.forEach(runs::awaitInStep);
        directory.close();
    }

    @Test
    void findsNothingWhereDirectoryAndAccountsAgree() {
        runs.people(30, "PROVIDER_PORTAL", "DIRECT_MAIL");
        var run = runs.run();
        assertThat(run.state()).isEqualTo(State.COMPLETE);
        assertThat(run.figures()).isEmpty();
        assertThat(runs.findings()).isEmpty();
        assertThat(run.compared()).isEqualTo(run.accounts()).isGreaterThanOrEqualTo(30);
        assertThat(run.entriesRead()).isEqualTo(run.accounts());
        assertThat(run.membersRead()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void findsEachClassOnceAndWithThePlanOfItsRepair() {
        var people = runs.people(6, "PROVIDER_PORTAL");
        var missing = touch(people.get(0));
        directory.remove(missing.username());
        var drifted = touch(people.get(1));
        directory.replace(drifted.username(), OwnedAttributes.TITLE, "Chief of Everything");
        var locked = touch(people.get(2));
        directory.replace(locked.username(), "pwdAccountLockedTime", "000001010000Z");
        var without = touch(people.get(3));
        apply(new RemoveMember(PORTAL, key(without)));
        var with = touch(people.get(4));
        apply(new AddMember(MAIL, key(with)));
        var moved = people.get(5);
        var away = "away." + moved.username();
        directory.rename(away, moved.id());
        var stray = stray();
        directory.addMember(PORTAL, "uid=ghost,ou=people,dc=gatehouse,dc=example");
        directory.addMember(PORTAL, "cn=robot,ou=system,dc=gatehouse,dc=example");

        var run = runs.run();

        assertThat(runs.findingOf(missing).discrepancies())
                .extracting(Discrepancy::kind)
                .containsExactly(MISSING);
        assertThat(runs.findingOf(missing).row().plan().getFirst()).contains("Create the entry");
        assertThat(runs.findingOf(drifted).discrepancies())
                .containsExactly(new Discrepancy(DRIFTED, "title", List.of("Nurse"), List.of("Chief of Everything")));
        assertThat(runs.findingOf(locked).row().classes()).containsExactly(DISABLED_DIFFERENTLY);
        assertThat(runs.findingOf(without).discrepancies())
                .containsExactly(new Discrepancy(
                        MEMBER_MISSING, PORTAL.path(), List.of("Patient lookup in the provider portal"), List.of()));
        assertThat(runs.findingOf(with).row().classes()).containsExactly(MEMBER_NOT_GRANTED);
        assertThat(runs.findingOf(with).row().plan()).containsExactly("Take out of Direct Mail");
        // Its memberships name the place it left, so they are nobody's now.
        assertThat(runs.findingOf(moved).row().classes()).containsExactly(MISPLACED);
        assertThat(runs.findingOf(moved).row().repairable()).isFalse();
        assertThat(of(stray).row().classes()).containsExactly(UNEXPECTED);
        assertThat(of("ghost").row().classes()).containsExactly(MEMBER_NOT_GRANTED);
        assertThat(of("cn=robot,ou=system,dc=gatehouse,dc=example").row().classes())
                .containsExactly(MEMBER_NOT_GRANTED);
        assertThat(runs.findings()).hasSize(9);
        assertThat(run.figures())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        MISSING, 1L,
                        DRIFTED, 1L,
                        DISABLED_DIFFERENTLY, 1L,
                        MEMBER_MISSING, 1L,
                        MEMBER_NOT_GRANTED, 3L,
                        MISPLACED, 1L,
                        UNEXPECTED, 1L));

        directory.rename(moved.username(), moved.id());
        directory.removeMember(PORTAL, "uid=ghost,ou=people,dc=gatehouse,dc=example");
        directory.removeMember(PORTAL, "cn=robot,ou=system,dc=gatehouse,dc=example");
    }

    @Test
    void aRepairLeadsToAnEmptyNextRun() {
        var people = runs.people(4, "PROVIDER_PORTAL");
        people.forEach(this::touch);
        directory.remove(people.get(0).username());
        directory.replace(people.get(1).username(), OwnedAttributes.TITLE, "Wizard");
        apply(new AddMember(MAIL, key(people.get(2))));
        apply(new RemoveMember(PORTAL, key(people.get(3))));
        runs.run();
        var outcome = accounts.as(accounts.lead(), () -> findings.repairAll(FindingFilter.unanswered()));
        assertThat(outcome).isEqualTo(new RepairOutcome.Staged(4));
        people.forEach(runs::awaitInStep);
        assertThat(runs.findings()).extracting(finding -> finding.row().state()).containsOnly(FindingState.REPAIRED);
        assertThat(runs.run().figures()).isEmpty();
    }

    @Test
    void whatIsNotedAsKnownIsCountedAndNoFindingAnyMore() {
        var stray = stray();
        runs.run();
        var finding = of(stray);
        accounts.runAs(accounts.lead(), () -> findings.noteKnown(finding.row().id(), "the scanner's account"));
        assertThat(of(stray).row().state()).isEqualTo(FindingState.KNOWN);
        assertThat(of(stray).reason()).isEqualTo("the scanner's account");
        var next = runs.run();
        assertThat(next.known()).isEqualTo(1);
        assertThat(next.figures()).isEmpty();

        var noted = accounts.as(accounts.lead(), () -> known.list(0, 50)).stream()
                .filter(one -> one.name().contains(stray))
                .findFirst()
                .orElseThrow();
        assertThat(noted.reason()).isEqualTo("the scanner's account");
        accounts.runAs(accounts.lead(), () -> known.forget(noted, "the scanner is gone"));
        assertThat(runs.run().known()).isZero();
        assertThat(of(stray).row().state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void whatIsKnownIsAQuestionAgainInAFurtherGroup() {
        var name = "cn=scanner" + UUID.randomUUID() + ",ou=system,dc=gatehouse,dc=example";
        directory.addMember(PORTAL, name);
        try {
            runs.run();
            var finding = of(name);
            accounts.runAs(
                    accounts.lead(), () -> findings.noteKnown(finding.row().id(), "scans"));
            assertThat(runs.run().figures()).isEmpty();

            directory.addMember(MAIL, name);
            runs.run();
            assertThat(of(name).row().state()).isEqualTo(FindingState.OPEN);
            assertThat(of(name).strays()).hasSize(2);
        } finally {
            directory.removeMember(PORTAL, name);
            directory.removeMember(MAIL, name);
        }
    }

    @Test
    void aReadingThatFailsConcludesNothingAndKeepsWhatWasKnown() {
        var person = touch(runs.people(1, "PROVIDER_PORTAL").getFirst());
        directory.replace(person.username(), OwnedAttributes.TITLE, "Wizard");
        runs.run();
        OnSlapd.Server.SLAPD.stop();
        try {
            var run = runs.run();
            assertThat(run.state()).isEqualTo(State.INCOMPLETE);
            assertThat(run.problem()).isNotBlank();
            assertThat(run.figures()).isEmpty();
        } finally {
            OnSlapd.Server.SLAPD.resume();
        }
        assertThat(runs.findingOf(person).row().classes()).containsExactly(DRIFTED);
    }

    @Test
    void oneRunAtATime() {
        var first = accounts.asSystem(service::start).orElseThrow();
        var second = accounts.asSystem(service::start);
        assertThat(second).isEmpty();
        runs.await(first, run -> run.state() == State.COMPLETE);
    }

    private AccountSnapshot touch(AccountSnapshot account) {
        touched.add(account);
        return account;
    }

    private String stray() {
        var username = "stray" + Long.toString(System.nanoTime(), 36);
        apply(new AddEntry(new DirectoryEntry(
                new EntryKey(AccountId.newId(), username),
                Map.of(
                        OwnedAttributes.COMMON_NAME, List.of("A Stray"),
                        OwnedAttributes.SURNAME, List.of("Stray"),
                        OwnedAttributes.STATUS, List.of(OwnedAttributes.ACTIVE)),
                true)));
        made.add(username);
        return username;
    }

    private FindingDetails of(String username) {
        return runs.findings().stream()
                .filter(finding -> finding.row().username().equals(username))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + username));
    }

    private void apply(io.gatehouse.directory.DirectoryChange change) {
        directory.directory().apply(List.of(change));
    }

    private static EntryKey key(AccountSnapshot account) {
        return new EntryKey(account.id(), account.username());
    }
}
