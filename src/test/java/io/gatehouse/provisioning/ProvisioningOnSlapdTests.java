package io.gatehouse.provisioning;

import static io.gatehouse.provisioning.ProvisioningWorld.account;
import static io.gatehouse.provisioning.ProvisioningWorld.changed;
import static io.gatehouse.provisioning.ProvisioningWorld.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.directory.EntryKey;
import io.gatehouse.directory.EntryQuery;
import io.gatehouse.directory.EntryState;
import io.gatehouse.directory.GroupName;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the worker promises, on a real OpenLDAP server and a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvisioningOnSlapdTests {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Duration LEASE_OVER = Duration.ofSeconds(30);

    private final Slapd slapd = Slapd.start();
    private final DirectoryFixture directories = new DirectoryFixture(slapd.server());
    private final Directory directory = directories.directory();
    private final ProvisioningWorld world = new ProvisioningWorld();
    private final Invariant invariant = new Invariant(world, directories);

    @AfterAll
    void stop() {
        directories.close();
        slapd.close();
        world.close();
    }

    @Test
    void aBatchReachesTheDirectoryWithItsGroups() {
        var people = people(25);
        workOff(directory);
        assertInStep(people);
    }

    @Test
    void whoIsSuspendedLosesGroupsAndSignInAndGetsThemBack() {
        var person = one("PROVIDER_PORTAL", "AUDIT_CONTACT");
        workOff(directory);
        var suspended = world.wants(changed(person, AccountState.SUSPENDED, "PROVIDER_PORTAL", "AUDIT_CONTACT"));
        workOff(directory);
        assertThat(actual(suspended).memberships()).isEmpty();
        assertInStep(List.of(suspended));
        var back = world.wants(changed(suspended, AccountState.ACTIVE, "PROVIDER_PORTAL", "AUDIT_CONTACT"));
        workOff(directory);
        assertThat(actual(back).memberships()).hasSize(4);
        assertInStep(List.of(back));
    }

    @Test
    void oneBadPersonIsParkedWithTheServersWordsAndHoldsNobodyUp() {
        var bad = world.wants(ProvisioningWorld.withUnwritableMail(person("PROVIDER_PORTAL")));
        var good = people(5);
        workOff(directory);
        assertInStep(good);
        var status = world.status(bad);
        assertThat(status.state()).isEqualTo(ProvisioningState.PARKED);
        assertThat(status.lastCode()).isEqualTo(21);
        assertThat(status.lastMessage()).contains("mail");
        assertThat(status.failedStep()).isEqualTo(new FailedStep(FailedStep.Kind.ADD_ENTRY, null));
        assertThat(status.nextAttempt()).isNull();
        assertThat(world.events)
                .filteredOn(ProvisioningParked.class::isInstance)
                .filteredOn(event -> ((ProvisioningParked) event).account().equals(bad.id()))
                .hasSize(1);
        var mended = world.wants(ProvisioningWorld.mended(bad));
        workOff(directory);
        assertInStep(List.of(mended));
    }

    @Test
    void aUsernameTakenInTheDirectoryIsParkedAndTheOtherEntryLeftAlone() {
        var first = one("PROVIDER_PORTAL");
        workOff(directory);
        var second = world.wants(account(first.username() + "b", "birch"));
        directories.rename(second.username(), first.id());
        workOff(directory);
        assertThat(world.status(second).state()).isEqualTo(ProvisioningState.PARKED);
        assertThat(world.status(second).lastCode()).isEqualTo(68);
        assertThat(world.status(second).failedStep()).isEqualTo(new FailedStep(FailedStep.Kind.TAKEN, null));
    }

    @Test
    void aStoppedServerDelaysAndTheWorkIsDoneWhenItIsBack() {
        var circuit = world.circuit(directory);
        var run = world.run(directory, circuit);
        slapd.stop();
        var people = people(3);
        run.workOff(() -> true);
        assertThat(circuit.trouble()).isPresent();
        people.forEach(person -> {
            assertThat(world.status(person).state()).isEqualTo(ProvisioningState.RETRYING);
            assertThat(world.status(person).lastCode()).isIn(81, 91);
        });
        run.workOff(() -> true);
        assertThat(world.status(people.getFirst()).attempts()).isEqualTo(1);
        slapd.resume();
        world.clock.pass(Duration.ofSeconds(6));
        run.workOff(() -> true);
        assertThat(circuit.trouble()).isEmpty();
        assertInStep(people);
        assertThat(directory.missing(List.of(new GroupName.Service("kept-empty"), new GroupName.Service("not-kept"))))
                .hasValue(Set.of(new GroupName.Service("not-kept")));
    }

    @Test
    void aWrongServicePasswordNeedsTheOperatorAndParksNobody() {
        try (var stranger = directories.withPassword("wrong")) {
            var circuit = world.circuit(stranger.directory());
            var person = one("PROVIDER_PORTAL");
            world.run(stranger.directory(), circuit).workOff(() -> true);
            assertThat(circuit.trouble()).hasValueSatisfying(trouble -> {
                assertThat(trouble.code()).isEqualTo(49);
                assertThat(trouble.needsOperator()).isTrue();
            });
            assertThat(world.status(person).state()).isEqualTo(ProvisioningState.RETRYING);
            world.clock.pass(Duration.ofMinutes(1));
            workOff(directory);
            assertInStep(List.of(person));
        }
    }

    @Test
    void aCrashAnywhereConvergesWhenTheLeaseIsOver() {
        Map<String, BiConsumer<FailingDirectory, Runnable>> points = Map.of(
                "after reading", FailingDirectory::afterReading,
                "after entries", FailingDirectory::afterEntries,
                "after groups", FailingDirectory::afterGroups);
        points.forEach((point, when) -> {
            var people = people(4);
            var failing = new FailingDirectory(directory);
            when.accept(failing, FailingDirectory::halt);
            assertThatThrownBy(() -> world.node(failing).next()).as(point).isInstanceOf(FailingDirectory.Halt.class);
            assertThat(world.node(directory).next()).as("still claimed").isEmpty();
            world.clock.pass(LEASE_OVER);
            workOff(directory);
            assertInStep(people);
        });
    }

    @Test
    void aRenamedPersonKeepsEntryAndGroupsUnderTheNewNameAlone() {
        var person = one("PROVIDER_PORTAL", "AUDIT_CONTACT");
        workOff(directory);
        var id = actual(person).id();
        var renamed = world.wants(renamed(person, person.username() + "-new"));
        workOff(directory);
        assertInStep(List.of(renamed));
        assertThat(actual(renamed).id()).isEqualTo(id);
        assertNothingUnder(person);
    }

    @Test
    void aCrashAfterTheRenameLeavesNoGroupWithTheFormerName() {
        var person = one("PROVIDER_PORTAL", "AUDIT_CONTACT");
        workOff(directory);
        var renamed = world.wants(renamed(person, person.username() + "-new"));
        var failing = new FailingDirectory(directory);
        failing.afterEntries(FailingDirectory::halt);
        assertThatThrownBy(() -> world.node(failing).next()).isInstanceOf(FailingDirectory.Halt.class);
        assertThat(actual(renamed).entry()).isInstanceOf(EntryState.Present.class);
        assertThat(actual(renamed).memberships()).isEmpty();
        world.clock.pass(LEASE_OVER);
        workOff(directory);
        assertInStep(List.of(renamed));
        assertNothingUnder(person);
    }

    @Test
    void aRenameWhoseAnswerGotLostIsDoneOnTheNextTry() {
        var person = one("PROVIDER_PORTAL", "AUDIT_CONTACT");
        workOff(directory);
        var renamed = world.wants(renamed(person, person.username() + "-new"));
        var failing = new FailingDirectory(directory);
        failing.afterReading(new Once(() -> directories.rename(renamed.username(), person.id())));
        world.node(failing).next();
        assertInStep(List.of(renamed));
        assertNothingUnder(person);
    }

    @Test
    void aRenameToATakenNameIsParkedAndTheEntryStaysWhereItIs() {
        var other = one("PROVIDER_PORTAL");
        var person = one("PROVIDER_PORTAL");
        workOff(directory);
        directories.rename("stranger-" + other.username(), other.id());
        var renamed = world.wants(renamed(person, "stranger-" + other.username()));
        workOff(directory);
        assertThat(world.status(renamed).state()).isEqualTo(ProvisioningState.PARKED);
        assertThat(world.status(renamed).lastCode()).isEqualTo(68);
        assertThat(actual(person).entry()).isInstanceOf(EntryState.Present.class);
    }

    /** The entry of an account under its former username, and the groups that list it so. */
    private void assertNothingUnder(AccountSnapshot former) {
        var stranger = new EntryQuery(new EntryKey(AccountId.newId(), former.username()), Set.of());
        var found = Objects.requireNonNull(
                directory.read(List.of(stranger)).get(stranger.key().account()));
        assertThat(found.entry()).isInstanceOf(EntryState.Absent.class);
        assertThat(found.memberships()).isEmpty();
    }

    @Test
    void aChangeThatArrivesMeanwhileIsNotLost() {
        var person = one("PROVIDER_PORTAL");
        var failing = new FailingDirectory(directory);
        var later = new ArrayList<AccountSnapshot>();
        failing.afterEntries(() -> later.add(world.wants(changed(person, AccountState.ACTIVE, "DIRECT_MAIL"))));
        world.node(failing).next();
        assertThat(world.status(person).state()).isEqualTo(ProvisioningState.PENDING);
        assertThat(world.status(person).reachedRevision()).isEqualTo(1);
        workOff(directory);
        assertInStep(later);
    }

    @Test
    void twoNodesShareTheWorkAndNeverDoItTwice() throws InterruptedException {
        var people = people(150);
        var small = new ProvisioningSettings(
                10,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofSeconds(5));
        var nodes = IntStream.range(0, 2)
                .mapToObj(i -> new Thread(() -> drain(world.node(directory, small))))
                .toList();
        nodes.forEach(Thread::start);
        for (var node : nodes) {
            node.join();
        }
        assertInStep(people);
        people.forEach(person -> assertThat(world.attempts.of(person.id(), 10)).hasSize(1));
    }

    @Test
    void aWorkerThatWasHeldUpTooLongWritesNothingMore() {
        var person = one("PROVIDER_PORTAL");
        var slow = new FailingDirectory(directory);
        slow.afterReading(() -> world.clock.pass(LEASE_OVER));
        assertThat(world.node(slow).next()).isEmpty();
        assertThat(actual(person).entry()).isInstanceOf(EntryState.Absent.class);
        workOff(directory);
        assertInStep(List.of(person));
    }

    @Test
    void whatALateWorkerDidLastIsLookedAtOnceMore() {
        var person = one("PROVIDER_PORTAL");
        var slow = new FailingDirectory(directory);
        slow.afterGroups(() -> {
            world.clock.pass(LEASE_OVER);
            workOff(directory);
        });
        world.node(slow).next();
        assertThat(world.status(person).state()).isEqualTo(ProvisioningState.PENDING);
        workOff(directory);
        assertInStep(List.of(person));
        assertThat(world.events)
                .filteredOn(event -> event instanceof AccountProvisioned done
                        && done.account().equals(person.id()))
                .hasSize(1);
    }

    private void workOff(Directory with) {
        drain(world.node(with));
    }

    private static void drain(ProvisioningBatches node) {
        while (!node.next().isEmpty()) {
            // Until nothing is due.
        }
    }

    private List<AccountSnapshot> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> one("PROVIDER_PORTAL", "AUDIT_CONTACT"))
                .toList();
    }

    private AccountSnapshot one(String... grants) {
        return world.wants(person(grants));
    }

    private static AccountSnapshot person(String... grants) {
        return account("worker" + NEXT.incrementAndGet(), "alder", grants);
    }

    private DirectoryState actual(AccountSnapshot account) {
        return invariant.actual(account);
    }

    private void assertInStep(List<AccountSnapshot> people) {
        invariant.assertHolds(people);
    }
}
