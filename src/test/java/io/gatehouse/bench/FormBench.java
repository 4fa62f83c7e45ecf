package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The public form as a browser sends it: how many a second are stored, every commit synced, beside a client that only adds the
 * same rows; what the page weighs; and whether the time of an answer tells who is known.
 */
final class FormBench {

    /** Before what runs often is compiled a form costs twice as much; that takes some 20,000 forms. */
    private static final int WARM_UP_ROUNDS = 5;

    private static final int ROWS = 50;
    private static final int BETWEEN_READS_MILLIS = 100;

    private final Servers servers;
    private final FormClient client;
    private final Report report;
    private final int senders;

    private FormBench(Servers servers, int senders, Report report) {
        this.servers = servers;
        this.client = new FormClient(servers);
        this.senders = senders;
        this.report = report;
    }

    static void run(Options options, Report report) throws Exception {
        try (var servers = Servers.startWithPages(FormClient.withoutLimits())) {
            var bench = new FormBench(servers, options.get("senders", 12), report);
            bench.submissions(options.get("submissions", 5_000), options.get("rounds", 5));
            bench.flood(options.get("submissions", 5_000));
            bench.weight();
            bench.answers(options.get("samples", 200));
        }
    }

    // ---- how many a second

    private void submissions(int count, int rounds) throws Exception {
        sent(WARM_UP_ROUNDS * count);
        var raw = new RawForm(servers.bean(JdbcTemplate.class), client.lastAddress());
        raw.add(count, senders, false);
        var sent = new ArrayList<Sample>();
        var alone = new ArrayList<Sample>();
        var chained = new ArrayList<Sample>();
        for (int round = 0; round < rounds; round++) {
            sent.add(Sample.of(count, servers.processes(), () -> sent(count)));
            alone.add(Sample.of(count, servers.processes(), () -> raw.add(count, senders, false)));
            chained.add(Sample.of(count, servers.processes(), () -> raw.add(count, senders, true)));
            System.out.println(text(
                    "round %d: %.0f/s sent, %.0f/s rows alone, %.0f/s rows behind one lock",
                    round + 1,
                    sent.getLast().perSecond(),
                    alone.getLast().perSecond(),
                    chained.getLast().perSecond()));
        }
        report.rounds("submissions", sent);
        report.rounds("rows alone", alone);
        report.rounds("rows behind one lock", chained);
        beside("form sent → stored, journal, mail staged", sent, alone, "%s the same rows by plain JDBC");
        beside("the same", sent, chained, "%s the same rows, one journal chain");
        var cpu = median(sent, Sample::cpuMillisEach);
        report.row("the same, CPU of all processes", text("%.2f ms a form", cpu.value()), "", "", "");
    }

    private void beside(String what, List<Sample> sent, List<Sample> raw, String limit) {
        var product = median(sent, Sample::perSecond);
        var other = median(raw, Sample::perSecond);
        report.row(
                what,
                text("%.0f/s ±%.0f %%", product.value(), product.spread()),
                text(limit, text("%.0f/s ±%.0f %%", other.value(), other.spread())),
                text("%.2f", product.value() / other.value()),
                "≥ 300/s");
    }

    private static Median median(List<Sample> rounds, ToDoubleFunction<Sample> figure) {
        return new Median(rounds.stream().mapToDouble(figure).boxed().toList());
    }

    private void sent(int count) throws Exception {
        var before = stored();
        client.sendAll(count, senders);
        if (stored() - before != count) {
            throw new IllegalStateException("Sent %d, stored %d".formatted(count, stored() - before));
        }
    }

    private int stored() {
        return servers.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM registration")
                .query(Integer.class)
                .single();
    }

    // ---- what staff feel of a flood

    /** The first page of the queue with its count, read again and again while all the senders send and no limit refuses them. */
    private void flood(int count) throws Exception {
        var people = servers.bean(AccountFixture.class);
        var lists = servers.bean(RegistrationService.class);
        var queue = RegistrationFilter.queue();
        var times = new ArrayList<Double>();
        try (var flood = Executors.newSingleThreadExecutor()) {
            var sending = flood.submit(() -> {
                client.sendAll(count, senders);
                return true;
            });
            while (!sending.isDone()) {
                var began = System.nanoTime();
                people.asSystem(() -> lists.list(queue, 0, ROWS).size() + lists.count(queue));
                times.add((System.nanoTime() - began) / 1e6);
                Thread.sleep(BETWEEN_READS_MILLIS);
            }
            sending.get();
        }
        var median = new Median(times);
        report.figure("list while flooded", Map.of("median", median.value(), "p95", median.percentile(95)));
        report.row(
                text("first page of the queue and its count while %d senders flood the form", senders),
                text("%.1f ms, p95 %.1f", median.value(), median.percentile(95)),
                "",
                "",
                "p95 ≤ 200");
    }

    // ---- what the page weighs

    private void weight() throws Exception {
        var weight = client.firstLoad("/register");
        int all = weight.values().stream().mapToInt(Integer::intValue).sum();
        report.figure("first load", weight);
        report.row(
                "form page, first load with style and script, compressed",
                text("%.1f kB in %d files", all / 1000.0, weight.size()),
                "",
                "",
                "≤ 150 kB");
    }

    // ---- whether time tells

    private void answers(int samples) throws Exception {
        var people = new KnownPeople(servers, samples);
        var times = new AnswerTimes(client, people);
        compare("answer to a form", times.ofForms());
        compare("answer to asking for the link to an account", times.ofLinks());
    }

    private void compare(String what, Map<String, Median> times) {
        var unknown = times.getOrDefault("unknown", new Median(List.of()));
        var figures = new LinkedHashMap<String, Object>();
        times.forEach((who, took) -> {
            figures.put(who, took.rounds());
            if (!who.equals("unknown")) {
                var likeness = new Likeness(unknown.rounds(), took.rounds());
                report.row(
                        text("%s: %s beside unknown", what, who),
                        text("%.2f ms", took.value()),
                        text("%.2f ms", unknown.value()),
                        text("%+.2f ms, KS p %.2f", took.value() - unknown.value(), likeness.probability()),
                        "≤ 5 ms, p > 0.01");
            }
        });
        report.figure(what, figures);
    }
}
