package io.gatehouse.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.ChaosReport;
import io.gatehouse.testing.Eventually;
import io.gatehouse.testing.FaultProxy;
import io.gatehouse.testing.FaultProxy.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Staff go on approving while the directory is away, without waiting for it, and all of it arrives when it is back. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryAwayTests {

    private static final int PER_SECOND = 2;
    private static final int APPROVALS = 5 + Math.min(5 * (ChaosReport.ROUNDS - 1), 45);
    private static final Duration BY_ALL_MEANS = Duration.ofMinutes(3);

    private final Exchange exchange = new Exchange();
    private final Audit audit = new Audit(exchange);
    private final FaultProxy network = new FaultProxy(exchange.slapd.port());
    private NodeProcess node = exchange.node(Map.of(Node.LDAP_PORT, String.valueOf(network.port())));
    private String load = "";

    @BeforeAll
    void prepare() {
        load = exchange.prepare(PER_SECOND);
        node.awaitReady();
    }

    @AfterAll
    void stop() {
        node.close();
        network.close();
        exchange.close();
    }

    static Stream<Fault> faults() {
        return ChaosReport.ROUNDS == 1
                ? Stream.of(Fault.REFUSE, Fault.BLACKHOLE)
                : EnumSet.complementOf(EnumSet.of(Fault.NONE)).stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void approvalsGoOnAndArriveWhenItIsBack(Fault fault) {
        var before = node.said(Approvals.ACK).size();
        network.fail(fault, 0);
        node.tell(load);
        Eventually.assertWithin(BY_ALL_MEANS, () -> node.said(Approvals.ACK).size() >= before + APPROVALS);
        node.pause();
        var life = node.life("directory away: " + fault);
        network.heal();
        var begun = System.nanoTime();
        audit.awaitSettled();
        ChaosReport.figure("directory away, " + fault + ": all there after", (System.nanoTime() - begun) / 1e9, "s");
        answers(
                fault,
                node.said(Approvals.ACK)
                        .subList(before, node.said(Approvals.ACK).size()));
        assertThat(node.said(Approvals.ERR)).isEmpty();
        audit.check(List.of(life), node.life("alive"));
    }

    private static void answers(Fault fault, List<String> acknowledged) {
        var millis = new ArrayList<>(acknowledged.stream()
                .map(line -> Double.valueOf(line.split(" ")[2]))
                .sorted()
                .toList());
        ChaosReport.figure("directory away, " + fault + ": approval, median", millis.get(millis.size() / 2), "ms");
        ChaosReport.figure("directory away, " + fault + ": approval, slowest", millis.getLast(), "ms");
    }
}
