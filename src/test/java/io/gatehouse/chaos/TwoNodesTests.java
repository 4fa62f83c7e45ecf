package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.ChaosReport;
import io.gatehouse.testing.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two nodes on one database and one directory: they share the work, and whoever dies or dawdles is stepped in for. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

    private static final int KILLS = ChaosReport.ROUNDS == 1 ? 1 : 5 * ChaosReport.ROUNDS;
    private static final int FREEZES = ChaosReport.ROUNDS;
    private static final int PER_SECOND = 3;
    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final Map<String, String> SHORT_LEASE = Map.of("gatehouse.provisioning.lease", LEASE.toString());

    private final Exchange exchange = new Exchange();
    private final Audit audit = new Audit(exchange);
    private final Random random = new Random(20_261_122);
    private String load = "";

    @BeforeAll
    void prepare() {
        load = exchange.prepare(PER_SECOND);
    }

    @AfterAll
    void stop() {
        exchange.close();
    }

    @Test
    void twoNodesDoNothingTwiceAndGoOnForEachOther() throws InterruptedException {
        var repeatedBefore = audit.books().repeated();
        var extraBefore = Audit.extra(exchange.mail.received());
        var nodes = new ArrayList<>(working(Map.of(), 2));
        try {
            Thread.sleep(3000);
            nodes.forEach(NodeProcess::pause);
            audit.awaitSettled();
            assertThat(audit.books().repeated()).as("attempts too many").isEqualTo(repeatedBefore);
            assertThat(Audit.extra(exchange.mail.received()))
                    .as("mails too many")
                    .isEqualTo(extraBefore);
            nodes.forEach(node -> node.tell(load));
            var lives = killed(nodes);
            nodes.forEach(NodeProcess::pause);
            audit.awaitSettled();
            audit.check(lives, nodes.getFirst().life("alive"));
            ChaosReport.figure(
                    "two nodes: attempts repeated after " + KILLS + " kills",
                    audit.books().repeated() - repeatedBefore,
                    "");
        } finally {
            nodes.forEach(NodeProcess::close);
        }
    }

    private List<Life> killed(List<NodeProcess> nodes) throws InterruptedException {
        var lives = new ArrayList<Life>();
        for (int kill = 1; kill <= KILLS; kill++) {
            ChaosReport.progress("kills of one of two nodes", kill, KILLS);
            Thread.sleep(500 + random.nextInt(2500));
            var victim = nodes.remove(random.nextInt(nodes.size()));
            victim.kill();
            lives.add(victim.life("killed: one of two nodes"));
            nodes.addAll(working(Map.of(), 1));
        }
        return lives;
    }

    /** A node that is held up for longer than its lease finds its work in other hands when it wakes. */
    @Test
    void aNodeThatSleptThroughItsLeaseUndoesNothing() throws InterruptedException {
        var both = working(SHORT_LEASE, 2);
        try (var sleeper = both.getFirst();
                var other = both.getLast()) {
            var lives = new ArrayList<Life>();
            for (int freeze = 1; freeze <= FREEZES; freeze++) {
                ChaosReport.progress("frozen nodes", freeze, FREEZES);
                Thread.sleep(500 + random.nextInt(1500));
                sleeper.signal("STOP");
                Thread.sleep(LEASE.plusSeconds(2).toMillis());
                sleeper.signal("CONT");
                lives.add(sleeper.life("frozen: one of two nodes"));
            }
            List.of(sleeper, other).forEach(NodeProcess::pause);
            Eventually.assertThat(() -> sleeper.isAlive() && other.isAlive());
            audit.awaitSettled();
            audit.check(lives, other.life("alive"));
        }
    }

    /** They start side by side. */
    private List<NodeProcess> working(Map<String, String> settings, int count) {
        var nodes = Stream.generate(() -> exchange.node(settings)).limit(count).toList();
        nodes.forEach(node -> node.awaitReady().tell(load));
        return nodes;
    }
}
