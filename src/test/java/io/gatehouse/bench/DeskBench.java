package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServlet;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.ui.HomeCharts;
import io.gatehouse.common.ui.HomeFigures;
import io.gatehouse.registration.Handler;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.Narrowing;
import io.gatehouse.registration.RecordedRegistrations;
import io.gatehouse.registration.RecordedRegistrations.Sent;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationOrder;
import io.gatehouse.registration.RegistrationOrder.By;
import io.gatehouse.registration.RegistrationRow;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.RequestKind;
import io.gatehouse.registration.SearchTerms;
import io.gatehouse.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The desk's lists among very many requests: each page and each count as a person asks for it, and the plan of each statement; then
 * what an open desk costs the application.
 */
final class DeskBench {

    private static final int PAGE = 50;
    private static final int MOST_STATEMENTS = 2;
    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (registration|registration_line|account)\\b");

    private final Servers servers;
    private final int rounds;
    private final Report report;
    private final AccountFixture people;
    private final RegistrationService lists;
    private final RecordedRegistrations recorded;
    private final Actor lead;
    private final AccountId me = AccountId.newId();

    private DeskBench(Servers servers, int rounds, Report report) {
        this.servers = servers;
        this.rounds = rounds;
        this.report = report;
        this.people = servers.bean(AccountFixture.class);
        this.lead = people.lead();
        this.lists = servers.bean(RegistrationService.class);
        this.recorded = servers.bean(RecordedRegistrations.class);
    }

    static void run(Options options, Report report) throws Exception {
        var count = options.get("registrations", 1_000_000);
        if (count > 0) {
            lists(count, options.get("rounds", 20), report);
        }
        var desks = options.get("desks", 200);
        if (desks > 0) {
            DeskHeap.measure(desks, report);
        }
    }

    private static void lists(int count, int rounds, Report report) {
        try (var servers = Servers.startWithPages(Map.of())) {
            var bench = new DeskBench(servers, rounds, report);
            new DeskPopulation(servers.bean(JdbcTemplate.class)).fill(count, bench.me.value());
            bench.measure(count);
        }
    }

    private void measure(int count) {
        var queue = RegistrationFilter.queue();
        pages(text("first page of the queue, %,d requests", count), List.of(queue));
        pages("first page of all", List.of(all("")));
        pages("sorted by applicant or organization", sorted(queue));
        pages("search: frequent words", searches("hospital", "marisol", "tamarack family", "portal"));
        pages("search: rare words", searches("quilmerness", "xiomara wenkaford", "zelushaw", "R-4B43-00000F"));
        pages("search: e-mail address, NPI, username", searches(person("email"), person("npi"), "opened77"));
        pages(
                "search: with a typing error",
                searches("hosptial", "marsiol", "quilmernes xiomara", mistyped(person("email"))));
        pages("filters: state", states());
        pages(
                "filters: organization",
                narrowed(new Narrowing("Tamarack Family Medicine PLLC 1", null, anyone(), null, false, null, false)));
        pages("filters: asked for", services());
        pages("filters: who has it", handlers());
        pages(
                "filters: age",
                narrowed(new Narrowing(
                        null, null, anyone(), Instant.now().minus(Duration.ofDays(7)), false, null, false)));
        pages("filters: warnings", narrowed(new Narrowing(null, null, anyone(), null, true, null, false)));
        pages("filters: new, change, renewal", kinds());
        pages(
                "filters: answered",
                List.of(RegistrationFilter.answered(), answered(By.NAME), answered(By.ORGANIZATION)));
        row(
                "next request (j)",
                List.of(new Read("of the queue", () -> next(queue)), new Read("of all", () -> next(all("")))));
        row("page 100 of all", List.of(new Read("all", () -> lists.list(all(""), 99 * PAGE, PAGE))));
        row("seven counters at once", List.of(new Read("as above the queue", () -> lists.counts(counters()))));
        speak();
        row(
                "numbers of the home page",
                List.of(new Read("all", () -> servers.beans(HomeFigures.class).forEach(HomeFigures::figures))));
        row(
                "charts of the home page",
                List.of(new Read("all", () -> servers.beans(HomeCharts.class).forEach(HomeCharts::charts))));
        plans();
    }

    /** The numbers come with their words and links, which are looked up where the screens are. */
    private void speak() {
        servers.beans(ServletRegistrationBean.class).stream()
                .map(ServletRegistrationBean::getServlet)
                .filter(VaadinServlet.class::isInstance)
                .map(VaadinServlet.class::cast)
                .forEach(screens -> VaadinService.setCurrent(screens.getService()));
    }

    // ---- what is asked for

    private static Handler anyone() {
        return new Handler.Anyone();
    }

    private static RegistrationFilter all(String typed) {
        return filter(typed, Set.of(), Narrowing.NONE, RegistrationOrder.NEWEST_FIRST);
    }

    private static RegistrationFilter filter(
            String typed, Set<RegistrationState> states, Narrowing narrowing, RegistrationOrder order) {
        return new RegistrationFilter(SearchTerms.typed(typed), states, null, narrowing, order);
    }

    private static List<RegistrationFilter> searches(String... typed) {
        var filters = new ArrayList<RegistrationFilter>();
        for (var words : typed) {
            filters.add(all(words));
            filters.add(
                    filter(words, RegistrationFilter.queue().states(), Narrowing.NONE, RegistrationOrder.OLDEST_FIRST));
        }
        return filters;
    }

    private static List<RegistrationFilter> sorted(RegistrationFilter queue) {
        var filters = new ArrayList<RegistrationFilter>();
        for (var by : List.of(By.NAME, By.ORGANIZATION)) {
            for (var descending : List.of(true, false)) {
                filters.add(filter("", queue.states(), Narrowing.NONE, new RegistrationOrder(by, descending)));
                filters.add(filter("", Set.of(), Narrowing.NONE, new RegistrationOrder(by, descending)));
            }
        }
        return filters;
    }

    private static List<RegistrationFilter> states() {
        return Set.of(RegistrationState.values()).stream()
                .map(state -> filter("", Set.of(state), Narrowing.NONE, RegistrationOrder.OLDEST_FIRST))
                .toList();
    }

    private static List<RegistrationFilter> narrowed(Narrowing narrowing) {
        return List.of(
                filter("", RegistrationFilter.queue().states(), narrowing, RegistrationOrder.OLDEST_FIRST),
                filter("", Set.of(), narrowing, RegistrationOrder.NEWEST_FIRST));
    }

    private static List<RegistrationFilter> kinds() {
        return Stream.of(RequestKind.values())
                .flatMap(kind -> narrowed(Narrowing.NONE.about(kind)).stream())
                .toList();
    }

    private static RegistrationFilter answered(By by) {
        var answered = RegistrationFilter.answered();
        return filter("", answered.states(), answered.narrowing(), new RegistrationOrder(by, false));
    }

    private static List<RegistrationFilter> services() {
        var filters = new ArrayList<RegistrationFilter>();
        for (var code : List.of("PROVIDER_PORTAL", "DIRECT_MAIL", "RHIO_ADMINISTRATOR", "AUDIT_CONTACT")) {
            filters.addAll(narrowed(new Narrowing(null, code, anyone(), null, false, null, false)));
        }
        return filters;
    }

    private List<RegistrationFilter> handlers() {
        var filters = new ArrayList<>(narrowed(Narrowing.NONE.heldBy(new Handler.Person(me))));
        filters.add(filter(
                "",
                RegistrationFilter.queue().states(),
                Narrowing.NONE.heldBy(new Handler.Nobody()),
                RegistrationOrder.OLDEST_FIRST));
        return filters;
    }

    /** As the views above the queue. */
    private List<RegistrationFilter> counters() {
        var filters = new ArrayList<>(handlers());
        filters.add(RegistrationFilter.queue());
        filters.addAll(states().subList(0, 2));
        filters.add(new RegistrationFilter(
                SearchTerms.typed(""),
                Set.of(RegistrationState.APPROVED),
                LineState.AWAITING_SECOND_APPROVAL,
                Narrowing.NONE,
                RegistrationOrder.OLDEST_FIRST));
        return filters;
    }

    private String person(String column) {
        return servers.bean(JdbcClient.class)
                .sql("SELECT " + column
                        + " FROM registration WHERE npi IS NOT NULL ORDER BY submitted_at LIMIT 1 OFFSET 4000")
                .query(String.class)
                .single();
    }

    private static String mistyped(String email) {
        return email.replaceAll("[0-9]", "").replaceFirst("([a-z]{3})[a-z]", "$1");
    }

    private List<?> next(RegistrationFilter filter) {
        return lists.beyond(filter, known(filter), false, 1);
    }

    private final Map<RegistrationFilter, RegistrationRow> middle = new LinkedHashMap<>();

    private RegistrationRow known(RegistrationFilter filter) {
        return middle.computeIfAbsent(filter, list -> lists.list(list, PAGE, 1).getFirst());
    }

    // ---- how long it takes

    /** The page and the count of each, as a list on the screen asks for both. */
    private void pages(String what, List<RegistrationFilter> filters) {
        row(
                what,
                filters.stream()
                        .map(filter -> new Read(filter.toString(), () -> lists.list(filter, 0, PAGE)))
                        .toList());
        row(
                what + ": count",
                filters.stream()
                        .map(filter -> new Read(filter.toString(), () -> lists.count(filter)))
                        .toList());
        filters.forEach(this::record);
    }

    private record Read(String what, Runnable run) {}

    private void row(String what, List<Read> reads) {
        var times = new ArrayList<Double>();
        var slowest = new TreeMap<Double, String>();
        for (int round = -2; round < rounds; round++) {
            for (var read : reads) {
                var began = System.nanoTime();
                people.runAs(lead, read.run());
                if (round >= 0) {
                    var millis = (System.nanoTime() - began) / 1e6;
                    times.add(millis);
                    slowest.put(millis, read.what());
                }
            }
        }
        var median = new Median(times);
        report.figure(what, Map.of("median", median.value(), "p95", median.percentile(95)));
        report.row(
                what, text("%.1f ms, p95 %.1f", median.value(), median.percentile(95)), "", "", "≤ 50 ms, p95 ≤ 200");
        System.out.println(text("%-45s %6.1f ms, p95 %6.1f", what, median.value(), median.percentile(95)));
        System.out.println(text(
                "    slowest %.1f ms: %s",
                slowest.lastKey(), slowest.lastEntry().getValue()));
    }

    // ---- which statements, and by which way

    private final Map<Sent, String> sent = new LinkedHashMap<>();

    private void record(RegistrationFilter filter) {
        people.asSystem(() -> {
            var understood =
                    filter.with(recorded.service().understand(filter.terms().typed()));
            recorded.statements();
            recorded.service().list(understood, 0, PAGE);
            recorded.service().count(understood);
            var statements = recorded.statements();
            if (statements.size() > MOST_STATEMENTS) {
                throw new IllegalStateException("Too many statements: " + statements);
            }
            statements.forEach(statement -> sent.put(statement, filter.toString()));
            return filter;
        });
    }

    private void plans() {
        var scans = new ArrayList<String>();
        sent.forEach((statement, filter) -> {
            var plan = statement.plan(servers.bean(JdbcTemplate.class));
            if (SCANNED.matcher(plan).find()) {
                scans.add(filter + "\n" + plan);
            }
        });
        scans.forEach(System.out::println);
        report.figure("sequentialScans", scans);
        report.row(
                text("plans of these %d statements", sent.size()),
                text("%d with a sequential scan", scans.size()),
                "",
                "",
                "none");
        report.row("statements for a page with its count", Integer.toString(MOST_STATEMENTS), "", "", "≤ 2");
    }
}
