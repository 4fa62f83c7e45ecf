package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.chaos.Cluster.Stop;
import io.gatehouse.testing.ChaosReport;
import io.gatehouse.testing.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database goes away under people who approve: what was acknowledged is there, what was not is told so, work goes on. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultTests {

    private static final int TIMES = (ChaosReport.ROUNDS + 1) / 2;
    private static final int PER_SECOND = 10;
    private static final int CALLERS = 50;

    /** Far beyond what is promised, so that a busy machine does not fail the run; the figures say how long it was. */
    private static final Duration BY_ALL_MEANS = Duration.ofSeconds(60);

    private final Exchange exchange = new Exchange();
    private final Audit audit = new Audit(exchange);
    private String load = "";

    @BeforeAll
    void prepare() {
        load = exchange.prepare(PER_SECOND);
    }

    @AfterAll
    void stop() {
        exchange.close();
    }

    /** The rougher of the two is enough among all tests. */
    static Set<Stop> stops() {
        return ChaosReport.ROUNDS == 1 ? EnumSet.of(Stop.IMMEDIATE) : EnumSet.allOf(Stop.class);
    }

    @ParameterizedTest
    @MethodSource("stops")
    void aRestartLosesNothingThatWasAcknowledged(Stop how) {
        during("restarted " + how, () -> {
            exchange.cluster.stop(how);
            exchange.cluster.resume();
        });
    }

    @Test
    void terminatedConnectionsLoseNothingThatWasAcknowledged() {
        during("all connections terminated", this::terminateAll);
    }

    private void terminateAll() {
        JdbcClient.create(new DriverManagerDataSource(exchange.cluster.url(), "postgres", "postgres"))
                .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                        + " AND backend_type = 'client backend'")
                .query()
                .listOfRows();
    }

    private void during(String what, Runnable trouble) {
        var lives = new ArrayList<Life>();
        try (var node = exchange.node(Map.of()).awaitReady()) {
            node.tell(load);
            for (int time = 1; time <= TIMES; time++) {
                ChaosReport.progress("database " + what, time, TIMES);
                lives.add(once(node, what, trouble));
            }
            node.pause();
            audit.awaitSettled();
            audit.check(lives, node.life("alive"));
            ChaosReport.figure("database " + what + ": slowest refusal", slowest(node.said(Approvals.ERR), 1), "s");
        }
    }

    private Life once(NodeProcess node, String what, Runnable trouble) {
        var before = node.acknowledged().size();
        Eventually.assertWithin(BY_ALL_MEANS, () -> node.acknowledged().size() >= before + PER_SECOND);
        var life = node.life("database " + what);
        trouble.run();
        var up = Instant.now();
        var then = node.acknowledged().size();
        Eventually.assertWithin(BY_ALL_MEANS, () -> node.acknowledged().size() > then);
        ChaosReport.worst(
                "database " + what + ": first approval after it",
                Duration.between(up, Instant.now()).toMillis() / 1000.0,
                "s");
        return life;
    }

    @Test
    void everybodyIsAnsweredWhenConnectionsAreFewerThanCallers() {
        try (var node = exchange.node(Map.of("spring.datasource.hikari.maximum-pool-size", "10"))
                .awaitReady()) {
            node.tell(load.replace("load", "burst").replaceFirst("\\d+$", String.valueOf(CALLERS)));
            Eventually.assertWithin(
                    Duration.ofMinutes(2),
                    () -> node.said(Approvals.ACK).size()
                                    + node.said(Approvals.ERR).size()
                            == CALLERS);
            audit.awaitSettled();
            audit.check(List.of(node.life("database 50 callers, 10 connections")), node.life("alive"));
            ChaosReport.figure(
                    "50 callers, 10 connections: approved", node.acknowledged().size(), "of 50");
            ChaosReport.figure(
                    "50 callers, 10 connections: slowest answer",
                    Stream.of(slowest(node.said(Approvals.ACK), 2), slowest(node.said(Approvals.ERR), 1))
                            .max(Double::compare)
                            .orElseThrow(),
                    "s");
            ChaosReport.write();
            assertThat(node.isAlive()).isTrue();
        }
    }

    private static double slowest(List<String> lines, int word) {
        return lines.stream()
                        .mapToInt(line -> Integer.parseInt(line.split(" ")[word]))
                        .max()
                        .orElse(0)
                / 1000.0;
    }
}
