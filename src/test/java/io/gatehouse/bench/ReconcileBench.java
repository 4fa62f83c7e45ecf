package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import com.unboundid.ldap.sdk.LDAPException;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.reconciliation.ReconciliationFixture;
import io.gatehouse.reconciliation.ReconciliationRun;
import io.gatehouse.testing.Slapd;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A comparison of everything that finds nothing, beside a plain paged read of the same tree with the groups. */
final class ReconcileBench {

    private static final int MILLION = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MEGABYTE = 1024 * 1024;

    private final Servers servers;
    private final int accounts;
    private final ReconciliationFixture fixture;

    private ReconcileBench(Servers servers, int accounts) {
        this.servers = servers;
        this.accounts = accounts;
        this.fixture = servers.bean(ReconciliationFixture.class);
    }

    static void run(Options options, Report report) throws Exception {
        var accounts = options.get("accounts", 100_000);
        try (var servers = Servers.start()) {
            var bench = new ReconcileBench(servers, accounts);
            servers.startTasks();
            new Population(servers, servers.bean(AccountFixture.class).organization()).fill(accounts);
            try (var raw = new RawDirectory(servers.slapd().server())) {
                bench.measure(raw, options.get("rounds", accounts < MILLION ? 5 : 1), report);
            }
        }
    }

    private void measure(RawDirectory raw, int rounds, Report report) throws Exception {
        plainRead(raw);
        compare();
        var plain = new ArrayList<Sample>();
        var runs = new ArrayList<Sample>();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (int round = 0; round < rounds; round++) {
            plain.add(Sample.of(accounts, servers.processes(), () -> plainRead(raw)));
            runs.add(comparison());
            System.out.println(text(
                    "round %d: plain read %.2f s, comparison %.2f s, CPU %.1f and %.1f s",
                    round + 1,
                    plain.getLast().seconds(),
                    runs.getLast().seconds(),
                    plain.getLast().cpuMillis() / 1000.0,
                    runs.getLast().cpuMillis() / 1000.0));
        }
        report.rounds("plainRead", plain);
        report.rounds("comparison", runs);
        rows(plain, runs, report);
    }

    private void rows(List<Sample> plain, List<Sample> runs, Report report) {
        var limit = new Median(plain.stream().map(Sample::seconds).toList());
        var product = new Median(runs.stream().map(Sample::seconds).toList());
        report.row(
                text("comparison of %,d accounts in step, 3 memberships", accounts),
                text("%.2f s ±%.0f %%", product.value(), product.spread()),
                text("%.2f s plain read ±%.0f %%", limit.value(), limit.spread()),
                text("%.2f ×", product.value() / limit.value()),
                "≤ 1.5 × plain read");
        var most = Runtime.getRuntime().maxMemory() / MEGABYTE;
        var peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
        report.figure("heapLimitMegabytes", most);
        report.figure("heapPeakMegabytes", peak);
        report.row(
                text("heap for %,d accounts", accounts),
                text("done with -Xmx%dm, peaks of all pools added up %d MB", most, peak),
                "",
                "",
                "≤ 256 MB at 1,000,000");
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    /** The time is that of the run itself, without waiting for the task that does it to be picked up. */
    private Sample comparison() throws Exception {
        var seconds = new double[1];
        var whole = Sample.of(accounts, servers.processes(), () -> seconds[0] = compare());
        return new Sample(accounts, seconds[0], whole.cpuMillis());
    }

    private double compare() {
        var run = fixture.run(PATIENCE);
        if (run.state() != ReconciliationRun.State.COMPLETE || !run.figures().isEmpty()) {
            throw new IllegalStateException(run.toString());
        }
        return run.active().toMillis() / 1000.0;
    }

    private void plainRead(RawDirectory raw) throws LDAPException {
        var attributes = Stream.concat(
                        OwnedAttributes.ALL.stream(),
                        Stream.of("uid", "entryUUID", "gatehouseAccountId", "pwdAccountLockedTime"))
                .toArray(String[]::new);
        var entries = raw.read("ou=people," + Slapd.BASE, attributes);
        raw.read("ou=groups," + Slapd.BASE, "member");
        if (entries < accounts) {
            throw new IllegalStateException("only " + entries + " entries");
        }
    }
}
