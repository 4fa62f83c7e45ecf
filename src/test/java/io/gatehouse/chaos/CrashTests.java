package io.gatehouse.chaos;

import static io.gatehouse.chaos.FailPoint.ADD_UNANSWERED;
import static io.gatehouse.chaos.FailPoint.AFTER_COMMIT;
import static io.gatehouse.chaos.FailPoint.AFTER_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.ChaosReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A node that approves and provisions is halted at each of the nine points between a decision and its last mail, and killed
 * at moments nobody chose; the next one goes on.
 */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTests {

    private static final int KILLS = ChaosReport.ROUNDS == 1 ? 1 : 10 * ChaosReport.ROUNDS;
    private static final int PER_SECOND = 5;
    private static final Duration TO_DIE = Duration.ofSeconds(60);

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
    void aNodeHaltedBetweenDecisionAndLastMailLeavesNobodyLostTwiceOrHalf() {
        var lives = new ArrayList<Life>();
        for (int round = 1; round <= ChaosReport.ROUNDS; round++) {
            ChaosReport.progress("crash points", round, ChaosReport.ROUNDS);
            for (var point : points()) {
                var node = exchange.node(
                                Map.of(Node.HALT, point.name(), Node.PASSES, String.valueOf(random.nextInt(4))))
                        .awaitReadyOrEnd();
                node.tell(load);
                assertThat(node.ends(TO_DIE)).as("%s is passed", point).isTrue();
                lives.add(node.life(
                        "halted: " + point.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
            }
        }
        finish(lives);
    }

    /** Among all tests the three where the database, the directory and the mail server are left in doubt; at length all of them. */
    private static Set<FailPoint> points() {
        return ChaosReport.ROUNDS == 1
                ? EnumSet.of(AFTER_COMMIT, ADD_UNANSWERED, AFTER_MAIL)
                : EnumSet.allOf(FailPoint.class);
    }

    @Test
    void aNodeKilledAtAnyMomentLeavesNobodyLostTwiceOrHalf() throws InterruptedException {
        var lives = new ArrayList<Life>();
        for (int kill = 1; kill <= KILLS; kill++) {
            ChaosReport.progress("random kills", kill, KILLS);
            var node = exchange.node(Map.of()).awaitReady();
            node.tell(load);
            Thread.sleep(500 + random.nextInt(2500));
            node.kill();
            lives.add(node.life("killed at random"));
        }
        finish(lives);
    }

    private void finish(List<Life> lives) {
        try (var last = exchange.node(Map.of()).awaitReady()) {
            audit.awaitSettled();
            audit.check(lives, last.life("alive"));
        }
    }
}
