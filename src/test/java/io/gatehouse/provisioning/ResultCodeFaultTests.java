package io.gatehouse.provisioning;

import static com.unboundid.ldap.sdk.ResultCode.BUSY;
import static com.unboundid.ldap.sdk.ResultCode.INSUFFICIENT_ACCESS_RIGHTS;
import static com.unboundid.ldap.sdk.ResultCode.INVALID_CREDENTIALS;
import static com.unboundid.ldap.sdk.ResultCode.OTHER;
import static com.unboundid.ldap.sdk.ResultCode.REFERRAL;
import static com.unboundid.ldap.sdk.ResultCode.SIZE_LIMIT_EXCEEDED;
import static com.unboundid.ldap.sdk.ResultCode.UNAVAILABLE;
import static com.unboundid.ldap.sdk.ResultCode.UNWILLING_TO_PERFORM;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.ResultCode;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.directory.DirectoryFixture;
import io.gatehouse.testing.AnsweringLdap;
import io.gatehouse.testing.AnsweringLdap.Asked;
import io.gatehouse.testing.ChaosReport;
import io.gatehouse.testing.ChaosReport.Row;
import io.gatehouse.testing.Slapd;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
 * Whatever the server answers to whichever operation: it is sorted as the table says, nobody knocks too often while it
 * lasts, and when it is over everybody is in the directory once and whole.
 */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultCodeFaultTests {

    private static final Set<ResultCode> OPERATORS = Set.of(
            UNWILLING_TO_PERFORM, INSUFFICIENT_ACCESS_RIGHTS, REFERRAL, SIZE_LIMIT_EXCEEDED, INVALID_CREDENTIALS);
    private static final int PEOPLE = 3;
    private static final int MINUTE = 60;
    private static final Duration STEP = Duration.ofMillis(200);
    private static final int ENOUGH = 20;

    private final Slapd slapd = Slapd.start();
    private final AnsweringLdap server = new AnsweringLdap(slapd.port());
    private final DirectoryFixture direct = new DirectoryFixture(slapd.server());
    private final DirectoryFixture behind = direct.at(server.port());
    private final ProvisioningWorld world = new ProvisioningWorld();
    private final Invariant invariant = new Invariant(world, direct);
    private int named;

    @AfterAll
    void stop() {
        ChaosReport.write();
        behind.close();
        direct.close();
        server.close();
        slapd.close();
        world.close();
    }

    static Stream<Arguments> answers() {
        var everywhere = Stream.of(BUSY, UNAVAILABLE, UNWILLING_TO_PERFORM, REFERRAL, INSUFFICIENT_ACCESS_RIGHTS, OTHER)
                .flatMap(code -> operations().map(one -> Arguments.of(code, one.get()[0], one.get()[1])));
        return Stream.concat(
                everywhere,
                Stream.of(
                        Arguments.of(SIZE_LIMIT_EXCEEDED, Asked.SEARCH, Operation.OPEN),
                        Arguments.of(INVALID_CREDENTIALS, Asked.BIND, Operation.OPEN),
                        Arguments.of(INVALID_CREDENTIALS, Asked.BIND, Operation.GRANT),
                        Arguments.of(INVALID_CREDENTIALS, Asked.BIND, Operation.SUSPEND)));
    }

    private static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(Asked.ADD, Operation.OPEN),
                Arguments.of(Asked.CHANGE_OF_GROUP, Operation.GRANT),
                Arguments.of(Asked.CHANGE_OF_ENTRY, Operation.CORRECT),
                Arguments.of(Asked.CHANGE_OF_ENTRY, Operation.SUSPEND),
                Arguments.of(Asked.SEARCH, Operation.TAKE_AWAY));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anyAnswerIsSortedAndLeavesNobodyLostTwiceOrHalf(ResultCode code, Asked asked, Operation operation) {
        var people = asked(operation);
        var circuit = world.circuit(behind.directory());
        var run = world.run(behind.directory(), circuit);
        server.answer(asked, code);
        try {
            var begun = System.nanoTime();
            run.workOff(() -> true);
            ChaosReport.worst("result codes: longest work on a failing batch", (System.nanoTime() - begun) / 1e9, "s");
            assertSorted(code, people, circuit);
        } finally {
            server.heal();
        }
        settle(code, asked, operation, people);
    }

    private void assertSorted(ResultCode code, List<AccountSnapshot> people, DirectoryCircuit circuit) {
        assertThat(people).map(world::status).allSatisfy(status -> {
            assertThat(status.state()).isEqualTo(ProvisioningState.RETRYING);
            assertThat(status.lastCode()).isEqualTo(code.intValue());
            assertThat(status.lastMessage()).isEqualTo(AnsweringLdap.WORDS);
        });
        assertThat(circuit.trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.code()).isEqualTo(code.intValue());
            assertThat(trouble.needsOperator()).isEqualTo(OPERATORS.contains(code));
        });
    }

    private void settle(ResultCode code, Asked asked, Operation operation, List<AccountSnapshot> people) {
        var begun = System.nanoTime();
        workOff(people);
        invariant.assertHolds(people);
        ChaosReport.add(
                "answer %d to %s".formatted(code.intValue(), asked),
                operation,
                Row.whole(people.size(), (System.nanoTime() - begun) / 1e9));
    }

    /** It may be the disk, and it may be this person's data: after the second time somebody has to look. */
    @Test
    void theUnclearAnswerIsTriedOnceMoreAndThenParked() {
        var people = asked(Operation.CORRECT);
        var circuit = world.circuit(behind.directory());
        var run = world.run(behind.directory(), circuit);
        server.answer(Asked.CHANGE_OF_ENTRY, OTHER);
        try {
            run.workOff(() -> true);
            world.clock.pass(Duration.ofSeconds(2));
            run.workOff(() -> true);
        } finally {
            server.heal();
        }
        assertThat(people)
                .map(world::status)
                .allSatisfy(status -> assertThat(status.state()).isEqualTo(ProvisioningState.PARKED));
        people.forEach(person -> world.records.retry(person.id(), world.clock.instant()));
        settle(OTHER, Asked.CHANGE_OF_ENTRY, Operation.CORRECT, people);
    }

    /** Nothing follows from half an answer, above all not that somebody is missing. */
    @ParameterizedTest
    @MethodSource("searchAnswers")
    void nothingIsWrittenWhileTheDirectoryCannotBeRead(ResultCode code) {
        var people = asked(Operation.GRANT);
        var before = server.written();
        server.answer(Asked.SEARCH, code);
        try {
            world.run(behind.directory(), world.circuit(behind.directory())).workOff(() -> true);
            assertThat(server.written()).isEqualTo(before);
        } finally {
            server.heal();
        }
        settle(code, Asked.SEARCH, Operation.GRANT, people);
    }

    static Stream<ResultCode> searchAnswers() {
        return Stream.of(SIZE_LIMIT_EXCEEDED, REFERRAL, BUSY, OTHER, INSUFFICIENT_ACCESS_RIGHTS);
    }

    /** Each look is a connection here, because the server refuses the bind. */
    @Test
    void nobodyKnocksMoreThanOnceASecondWhileTheCircuitIsOpen() {
        var people = asked(Operation.GRANT);
        var circuit = world.circuit(behind.directory());
        var run = world.run(behind.directory(), circuit);
        server.answer(Asked.BIND, INVALID_CREDENTIALS);
        try {
            run.workOff(() -> true);
            var before = server.connections();
            for (int step = 0; step < Duration.ofSeconds(MINUTE).dividedBy(STEP); step++) {
                world.clock.pass(STEP);
                run.workOff(() -> true);
            }
            var knocks = server.connections() - before;
            ChaosReport.figure("connections in the first minute of an open circuit", knocks, "");
            assertThat(knocks).isBetween(2, MINUTE);
        } finally {
            server.heal();
        }
        settle(INVALID_CREDENTIALS, Asked.BIND, Operation.GRANT, people);
    }

    private List<AccountSnapshot> asked(Operation operation) {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(
                        i -> ProvisioningWorld.account("answer" + ++named, "birch", "PROVIDER_PORTAL", "AUDIT_CONTACT"))
                .toList();
        if (operation.onExisting()) {
            people.forEach(world::wants);
            workOff(people);
        }
        return people.stream().map(operation::of).map(world::wants).toList();
    }

    private void workOff(List<AccountSnapshot> people) {
        var circuit = world.circuit(behind.directory());
        var run = world.run(behind.directory(), circuit);
        for (int look = 0; look < ENOUGH && !inStep(people); look++) {
            world.clock.pass(Duration.ofSeconds(30));
            run.workOff(() -> true);
        }
    }

    private boolean inStep(List<AccountSnapshot> people) {
        return people.stream().allMatch(person -> world.status(person).state() == ProvisioningState.IN_STEP);
    }
}
