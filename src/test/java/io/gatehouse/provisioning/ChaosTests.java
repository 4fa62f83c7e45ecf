package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.testing.ChaosReport;
import io.gatehouse.testing.ChaosReport.Row;
import io.gatehouse.testing.FaultProxy;
import io.gatehouse.testing.FaultProxy.Fault;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to the network, the server or the worker while work is under way: when it is over, everybody is in the
 * directory once and whole. {@code ./gatehouse test --chaos} goes through many more rounds and writes
 * {@code target/chaos.md}.
 */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChaosTests {

    private static final int ROUNDS = ChaosReport.ROUNDS;
    private static final int HALTS = 10 * ROUNDS;
    private static final int PEOPLE = 5;
    private static final int ENOUGH = 12;
    private static final int A_BATCH_OF_BYTES = 4_000;
    private static final Duration LEASE_OVER = Duration.ofSeconds(30);

    private final Slapd slapd = Slapd.start();
    private final FaultProxy network = new FaultProxy(slapd.port());
    private final DirectoryFixture direct = new DirectoryFixture(slapd.server());
    private final DirectoryFixture behind = direct.impatient(network.port());
    private final ProvisioningWorld world = new ProvisioningWorld();
    private final Invariant invariant = new Invariant(world, direct);
    private final Random random = new Random(20_261_122);
    private int named;

    @AfterAll
    void stop() {
        ChaosReport.write();
        behind.close();
        direct.close();
        network.close();
        slapd.close();
        world.close();
    }

    static Stream<Arguments> faultsAndOperations() {
        return EnumSet.complementOf(EnumSet.of(Fault.NONE)).stream()
                .flatMap(fault ->
                        EnumSet.allOf(Operation.class).stream().map(operation -> Arguments.of(fault, operation)));
    }

    @ParameterizedTest
    @MethodSource("faultsAndOperations")
    void anyFaultOfTheNetworkLeavesNobodyLostTwiceOrHalf(Fault fault, Operation operation) {
        for (int round = 0; round < ROUNDS; round++) {
            duringTrouble(
                    fault.name(),
                    operation,
                    () -> network.fail(fault, random.nextInt(A_BATCH_OF_BYTES)),
                    network::heal);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aFrozenServerLeavesNobodyLostTwiceOrHalf(Operation operation) {
        duringTrouble("server frozen", operation, () -> slapd.signal("STOP"), () -> slapd.signal("CONT"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aRestartedServerLeavesNobodyLostTwiceOrHalf(Operation operation) {
        duringTrouble("server restarted", operation, slapd::stop, slapd::resume);
    }

    static Stream<Operation> operations() {
        return Stream.of(Operation.values());
    }

    /** One node dies at any of its doors, again and again, while another goes on with the same work. */
    @Test
    void aWorkerThatDiesAnywhereLeavesNobodyLostTwiceOrHalf() {
        for (int i = 0; i < HALTS; i++) {
            var operation = Operation.values()[random.nextInt(Operation.values().length)];
            var people = asked(operation);
            var doors = List.<Consumer<FailingDirectory>>of(
                    directory -> directory.afterReading(FailingDirectory::halt),
                    directory -> directory.afterEntries(FailingDirectory::halt),
                    directory -> directory.afterGroups(FailingDirectory::halt));
            die(doors.get(random.nextInt(doors.size())));
            if (random.nextBoolean()) {
                world.clock.pass(LEASE_OVER);
                die(doors.get(random.nextInt(doors.size())));
            }
            settled("worker dies", operation, direct.directory(), people);
        }
    }

    private void die(Consumer<FailingDirectory> door) {
        var failing = new FailingDirectory(direct.directory());
        door.accept(failing);
        try {
            world.node(failing).next();
        } catch (FailingDirectory.Halt e) {
            // As a killed process: nothing is recorded.
        }
    }

    private void duringTrouble(String what, Operation operation, Runnable begin, Runnable end) {
        var people = asked(operation);
        var circuit = world.circuit(behind.directory());
        var run = world.run(behind.directory(), circuit);
        begin.run();
        try {
            run.workOff(() -> true);
            world.clock.pass(Duration.ofSeconds(2));
            run.workOff(() -> true);
        } finally {
            end.run();
        }
        settled(what, operation, behind.directory(), people);
    }

    private void settled(String what, Operation operation, Directory directory, List<AccountSnapshot> people) {
        var begun = System.nanoTime();
        settle(directory, people);
        invariant.assertHolds(people);
        ChaosReport.add(what, operation, Row.whole(people.size(), (System.nanoTime() - begun) / 1e9));
    }

    private List<AccountSnapshot> asked(Operation operation) {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(
                        i -> ProvisioningWorld.account("chaos" + ++named, "alder", "PROVIDER_PORTAL", "AUDIT_CONTACT"))
                .toList();
        if (operation.onExisting()) {
            people.forEach(world::wants);
            settle(direct.directory(), people);
        }
        return people.stream().map(operation::of).map(world::wants).toList();
    }

    /** Works until everybody is in step, as it is worked on when all is well again. */
    private void settle(Directory directory, List<AccountSnapshot> people) {
        var circuit = world.circuit(directory);
        var run = world.run(directory, circuit);
        for (int look = 0; look < ENOUGH && !inStep(people); look++) {
            world.clock.pass(LEASE_OVER);
            run.workOff(() -> true);
        }
    }

    private boolean inStep(List<AccountSnapshot> people) {
        var late = new ArrayList<>(people);
        late.removeIf(person -> world.status(person).state() == ProvisioningState.IN_STEP);
        return late.isEmpty();
    }
}
