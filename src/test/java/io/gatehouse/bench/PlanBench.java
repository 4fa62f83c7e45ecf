package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.AccountId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryState;
import io.gatehouse.provisioning.Comparison;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.provisioning.ProvisioningService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How fast is planned, alone and as the preview that a reviewer waits for. */
final class PlanBench {

    private static final int READ_AT_ONCE = 100;

    private final Servers servers;
    private final AccountFixture people;
    private final Comparison comparison;
    private final Directory directory;
    private final Report report;

    private PlanBench(Servers servers, Report report) {
        this.servers = servers;
        this.people = servers.bean(AccountFixture.class);
        this.comparison = servers.bean(Comparisons.class).now();
        this.directory = servers.bean(Directory.class);
        this.report = report;
    }

    static void run(Options options, Report report) throws Exception {
        try (var servers = Servers.start()) {
            new PlanBench(servers, report).run(options.get("people", 1000), options.get("rounds", 5));
        }
    }

    private void run(int count, int rounds) throws Exception {
        var crowd = new Crowd(servers);
        crowd.open(count, people.organization().id());
        crowd.awaitAll();
        var accounts = accounts();
        var actual = read(accounts);
        var absent = new ArrayList<Sample>();
        var inStep = new ArrayList<Sample>();
        var reading = new ArrayList<Sample>();
        for (int round = -1; round < rounds; round++) {
            var plans = Sample.of(count * 20, servers.processes(), () -> plan(accounts, Map.of(), 20));
            var none = Sample.of(count * 20, servers.processes(), () -> plan(accounts, actual, 20));
            var read = Sample.of(count, servers.processes(), () -> plan(accounts, read(accounts), 1));
            if (round >= 0) {
                absent.add(plans);
                inStep.add(none);
                reading.add(read);
            }
        }
        rate("plans for accounts the directory does not have", "planAbsent", absent);
        rate("plans for accounts in step", "planInStep", inStep);
        rate("the same with reading the directory by the hundred", "planRead", reading);
        previews(accounts);
    }

    private void rate(String what, String key, List<Sample> rounds) {
        report.rounds(key, rounds);
        var rate = new Median(rounds.stream().map(Sample::perSecond).toList());
        report.row(what, text("%,.0f/s ±%.0f %%", rate.value(), rate.spread()), "", "", "");
    }

    private List<AccountSnapshot> accounts() {
        var accounts = new ArrayList<AccountSnapshot>();
        people.asSystem(() -> servers.bean(AccountPages.class).after("person", accounts::add));
        return accounts;
    }

    private void plan(List<AccountSnapshot> accounts, Map<AccountId, DirectoryState> actual, int times) {
        long steps = 0;
        for (int i = 0; i < times; i++) {
            for (var account : accounts) {
                var state = actual.getOrDefault(account.id(), DirectoryState.nothing());
                steps += comparison
                        .plan(comparison.wanted(account), state)
                        .changes()
                        .size();
            }
        }
        if ((steps == 0) == actual.isEmpty()) {
            throw new IllegalStateException("wrong plans");
        }
    }

    private Map<AccountId, DirectoryState> read(List<AccountSnapshot> accounts) {
        var states = new HashMap<AccountId, DirectoryState>();
        for (int from = 0; from < accounts.size(); from += READ_AT_ONCE) {
            states.putAll(directory.read(accounts.subList(from, Math.min(from + READ_AT_ONCE, accounts.size())).stream()
                    .map(account -> comparison.wanted(account).query())
                    .toList()));
        }
        return states;
    }

    /** One after the other, as reviewers ask. The limit is the two searches a preview needs, asked one after the other. */
    private void previews(List<AccountSnapshot> accounts) throws Exception {
        var service = servers.bean(ProvisioningService.class);
        var previews = new ArrayList<Double>();
        var searches = new ArrayList<Double>();
        try (var raw = new RawDirectory(servers.slapd().server())) {
            for (var account : accounts.subList(0, Math.min(accounts.size(), 400))) {
                var began = System.nanoTime();
                raw.find(account.username());
                searches.add((System.nanoTime() - began) / 1e6);
                began = System.nanoTime();
                Objects.requireNonNull(people.asSystem(() -> service.preview(account)));
                previews.add((System.nanoTime() - began) / 1e6);
            }
        }
        var half = previews.size() / 2;
        var product = new Median(previews.subList(half, previews.size()));
        var limit = new Median(searches.subList(half, searches.size()));
        report.figure("previewMillis", product.rounds());
        report.figure("previewSearchMillis", limit.rounds());
        report.row(
                "preview of one plan",
                text("%.1f ms, p95 %.1f", product.value(), product.percentile(95)),
                text("%.1f ms, p95 %.1f two searches", limit.value(), limit.percentile(95)),
                text("%.1f ×", product.value() / limit.value()),
                "");
    }
}
