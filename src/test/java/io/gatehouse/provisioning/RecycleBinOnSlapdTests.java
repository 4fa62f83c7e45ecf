package io.gatehouse.provisioning;

import static io.gatehouse.provisioning.ProvisioningWorld.changed;
import static io.gatehouse.provisioning.ProvisioningWorld.moved;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.directory.EntryState;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Closing and restoring on a real OpenLDAP server: without a bin, without rights, and while the worker is at it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecycleBinOnSlapdTests {

    private static final int INSUFFICIENT_ACCESS = 50;
    private static final Duration LEASE_OVER = Duration.ofSeconds(30);
    private static final String[] GRANTS = {"PROVIDER_PORTAL", "AUDIT_CONTACT"};
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Slapd slapd = Slapd.start();
    private final DirectoryFixture fixture = new DirectoryFixture(slapd.server());
    private final Directory directory = fixture.directory();
    private final ProvisioningWorld world = new ProvisioningWorld();
    private final Invariant invariant = new Invariant(world, fixture);

    @AfterAll
    void stop() {
        fixture.close();
        slapd.close();
        world.close();
    }

    @Test
    void aBinThatIsMissingIsMadeForAllWhoAreClosedAtOnce() {
        var people = IntStream.range(0, 5).mapToObj(i -> present()).toList();
        fixture.emptyAndRemoveBin();

        var closed = people.stream().map(this::closed).toList();
        workOff(directory);

        invariant.assertHolds(closed);
    }

    @Test
    void whereItMayNotBeMadeTheClosedAreParkedLockedAndEverybodyElseGoesOn() {
        var person = present();
        fixture.emptyAndRemoveBin();

        slapd.allowingNoNewUnits(() -> {
            closed(person);
            var neighbour = world.wants(account());
            var circuit = world.circuit(directory);
            world.run(directory, circuit).workOff(() -> true);

            assertThat(circuit.trouble()).isEmpty();
            invariant.assertHolds(List.of(neighbour));
            assertParkedBeforeTheBin(person);
        });

        world.records.retry(person.id(), world.clock.instant());
        workOff(directory);
        invariant.assertHolds(List.of(changed(person, AccountState.CLOSED)));
    }

    @Test
    void whoMayNotBeMovedIntoTheBinIsParkedAloneAndLocked() {
        var person = present();

        slapd.protectingBin(() -> {
            closed(person);
            var circuit = world.circuit(directory);
            world.run(directory, circuit).workOff(() -> true);
            assertThat(circuit.trouble()).isEmpty();
            assertParkedBeforeTheBin(person);
        });

        world.records.retry(person.id(), world.clock.instant());
        workOff(directory);
        invariant.assertHolds(List.of(changed(person, AccountState.CLOSED)));
    }

    /** Locked and in no group, only not moved yet. */
    private void assertParkedBeforeTheBin(AccountSnapshot person) {
        var status = world.status(person);
        assertThat(status.state()).isEqualTo(ProvisioningState.PARKED);
        assertThat(status.lastCode()).isEqualTo(INSUFFICIENT_ACCESS);
        assertThat(status.failedStep()).isEqualTo(new FailedStep(FailedStep.Kind.RECYCLE_ENTRY, null));
        var actual = invariant.actual(changed(person, AccountState.CLOSED));
        assertThat(actual.memberships()).isEmpty();
        assertThat(actual.entry())
                .isInstanceOfSatisfying(
                        EntryState.Displaced.class,
                        displaced -> assertThat(displaced.entry().enabled()).isFalse());
    }

    private Stream<Arguments> moments() {
        return Stream.of(
                Arguments.of("after reading", (BiConsumer<FailingDirectory, Runnable>) FailingDirectory::afterReading),
                Arguments.of("after entries", (BiConsumer<FailingDirectory, Runnable>) FailingDirectory::afterEntries),
                Arguments.of("after groups", (BiConsumer<FailingDirectory, Runnable>) FailingDirectory::afterGroups));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void whoIsRestoredWhileTheWorkerClosesIsOpenInTheEnd(String moment, BiConsumer<FailingDirectory, Runnable> when) {
        var person = present();
        var id = invariant.actual(person).id();
        var closed = closed(person);
        var restored = changed(closed, AccountState.ACTIVE, GRANTS);
        meanwhile(when, () -> world.wants(restored));

        workOff(directory);

        invariant.assertHolds(List.of(restored));
        assertThat(invariant.actual(restored).id()).isEqualTo(id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void whoIsClosedWhileTheWorkerRestoresIsInTheBinInTheEnd(
            String moment, BiConsumer<FailingDirectory, Runnable> when) {
        var closed = closed(present());
        workOff(directory);
        var restored = world.wants(changed(closed, AccountState.ACTIVE, GRANTS));
        var again = changed(restored, AccountState.CLOSED);
        meanwhile(when, () -> world.wants(again));

        workOff(directory);

        invariant.assertHolds(List.of(again));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moments")
    void whoIsClosedWhileTheWorkerMovesIsInTheBinAndInNoGroup(
            String moment, BiConsumer<FailingDirectory, Runnable> when) {
        var moving = world.wants(moved(present(), "juniper"));
        var closed = changed(moving, AccountState.CLOSED);
        meanwhile(when, () -> world.wants(closed));

        workOff(directory);

        invariant.assertHolds(List.of(closed));
        assertThat(fixture.naming(List.of(closed.username()))).isEmpty();
    }

    /** One that was held up so long that another has restored the account must not put its entry into the bin. */
    @Test
    void aLateWorkerMovesNobodyIntoTheBinWhoWasRestoredSince() {
        var person = present();
        var closed = closed(person);
        var restored = changed(closed, AccountState.ACTIVE, GRANTS);
        var late = new FailingDirectory(directory);
        late.afterGroups(new Once(() -> {
            world.clock.pass(LEASE_OVER);
            world.wants(restored);
            workOff(directory);
            invariant.assertHolds(List.of(restored));
        }));

        world.node(late).next();

        assertThat(invariant.actual(restored).entry()).isInstanceOf(EntryState.Present.class);
        workOff(directory);
        invariant.assertHolds(List.of(restored));
    }

    private void meanwhile(BiConsumer<FailingDirectory, Runnable> when, Runnable event) {
        var failing = new FailingDirectory(directory);
        when.accept(failing, new Once(event));
        world.node(failing).next();
    }

    private AccountSnapshot present() {
        var person = world.wants(account());
        workOff(directory);
        return person;
    }

    private static AccountSnapshot account() {
        return ProvisioningWorld.account("bin" + NEXT.incrementAndGet(), "rowan", GRANTS);
    }

    private AccountSnapshot closed(AccountSnapshot person) {
        return world.wants(changed(person, AccountState.CLOSED));
    }

    private void workOff(Directory with) {
        var node = world.node(with);
        while (!node.next().isEmpty()) {
            // Until nothing is due.
        }
    }
}
