package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.testing.Slapd;
import java.util.ArrayList;
import java.util.List;

/** From approved to provisioned: a backlog, a single approval, and groups of growing size. */
final class ProvisioningBench {

    private static final int RAW_BATCH = 500;
    private static final int ALONE = 400;

    private final Servers servers;
    private final RawDirectory raw;
    private final Crowd crowd;
    private final OrganizationDetails organization;
    private final List<String> rawGroups = new ArrayList<>();

    ProvisioningBench(Servers servers, RawDirectory raw) {
        this.servers = servers;
        this.raw = raw;
        this.crowd = new Crowd(servers);
        this.organization = servers.bean(AccountFixture.class).organization();
    }

    static void run(Options options, Report report) throws Exception {
        try (var servers = Servers.start();
                var raw = new RawDirectory(servers.slapd().server())) {
            var bench = new ProvisioningBench(servers, raw);
            bench.prepare();
            bench.backlog(options.get("people", 5000), options.get("rounds", 3), report);
            new ApprovalBench(servers, raw, bench.crowd).run(options.get("approvals", 40), report);
            new GrowthBench(servers, raw, bench.crowd).run(options.get("members", 100_000), report);
        }
    }

    private void prepare() throws Exception {
        for (var name : List.of("raw-portal", "raw-mail", "raw-members")) {
            rawGroups.add("cn=" + name + ",ou=groups," + Slapd.BASE);
            raw.makeGroup(rawGroups.getLast());
        }
        crowd.open(300, organization.id());
        crowd.awaitAll();
        raw.grouped(crowd.entries(300), rawGroups, RAW_BATCH);
    }

    private void backlog(int people, int rounds, Report report) throws Exception {
        var grouped = new ArrayList<Sample>();
        var alone = new ArrayList<Sample>();
        var product = new ArrayList<Sample>();
        for (int round = 0; round < rounds; round++) {
            var entries = crowd.entries(people);
            grouped.add(Sample.of(people, servers.processes(), () -> raw.grouped(entries, rawGroups, RAW_BATCH)));
            var few = crowd.entries(ALONE);
            alone.add(Sample.of(ALONE, servers.processes(), () -> raw.oneByOne(few, rawGroups)));
            servers.stopWorker();
            crowd.open(people, organization.id());
            product.add(Sample.of(people, servers.processes(), () -> {
                servers.startWorker();
                crowd.awaitAll();
            }));
            System.out.println(text(
                    "round %d: grouped %.0f/s, one by one %.0f/s, Gatehouse %.0f/s, CPU %.2f ms a person",
                    round + 1,
                    grouped.getLast().perSecond(),
                    alone.getLast().perSecond(),
                    product.getLast().perSecond(),
                    product.getLast().cpuMillisEach()));
        }
        report.rounds("rawGrouped", grouped);
        report.rounds("rawOneByOne", alone);
        report.rounds("provisioned", product);
        rows(people, median(grouped), median(alone), product, report);
    }

    private static void rows(int people, double grouped, double alone, List<Sample> rounds, Report report) {
        var product = median(rounds);
        var spread = new Median(rounds.stream().map(Sample::perSecond).toList()).spread();
        var what = text("backlog of %,d, approved → provisioned, 3 memberships", people);
        var figure = text("%.0f/s ±%.0f %%", product, spread);
        report.row(
                what, figure, text("%.0f/s grouped", grouped), text("%.2f", product / grouped), "≥ 0.70 of the limit");
        report.row(what, figure, text("%.0f/s one by one", alone), text("%.1f ×", product / alone), "≥ 3 × one by one");
        var cpu = new Median(rounds.stream().map(Sample::cpuMillisEach).toList());
        report.row("the same, CPU of all processes", text("%.2f ms a person", cpu.value()), "", "", "≤ 5 ms a person");
    }

    private static double median(List<Sample> rounds) {
        return new Median(rounds.stream().map(Sample::perSecond).toList()).value();
    }
}
