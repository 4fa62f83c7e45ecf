package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import io.gatehouse.testing.RunningGatehouse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an open desk costs the running application: its live objects before and after so many people opened one, each another request. */
final class DeskHeap {

    private static final int REQUESTS = 20_000;
    private static final int TO_WARM_UP = 20;
    private static final String PASSWORD = "welcome-to-gatehouse";

    private final RunningGatehouse gatehouse;
    private final HttpClient http = HttpClient.newHttpClient();
    private int opened;

    private DeskHeap(RunningGatehouse gatehouse) {
        this.gatehouse = gatehouse;
    }

    static void measure(int desks, Report report) throws Exception {
        try (var gatehouse = RunningGatehouse.demo().with("GATEHOUSE_TRUSTED_PROXIES", "127.0.0.1")) {
            gatehouse.start();
            new DeskHeap(gatehouse).measure(report, desks);
        }
    }

    private void measure(Report report, int desks) throws Exception {
        var requests = requests();
        open(requests.subList(0, TO_WARM_UP));
        var before = liveBytes();
        var answer = open(requests.subList(TO_WARM_UP, TO_WARM_UP + desks));
        var each = (liveBytes() - before) / 1000.0 / desks;
        report.figure("openDesks", Map.of("desks", desks, "kilobytesEach", each, "answerBytes", answer));
        report.row(
                text("heap of an open desk with a request, %d sessions", desks),
                text("%.0f kB", each),
                "",
                "",
                "≤ 400 kB");
        System.out.println(text("heap of an open desk %.0f kB, first answer %d bytes", each, answer));
    }

    private int open(List<UUID> requests) throws IOException, InterruptedException {
        int answer = 0;
        for (var request : requests) {
            opened++;
            answer = OpenDesk.open(
                    http,
                    gatehouse.url(""),
                    "192.0.2." + opened % 250,
                    opened % 2 == 0 ? "nora.finch" : "lena.ortiz",
                    PASSWORD,
                    "requests/" + request);
        }
        return answer;
    }

    private List<UUID> requests() throws IOException {
        var data = gatehouse.data().resolve("postgresql");
        try (var files = Files.walk(data)) {
            var running = files.filter(path -> path.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            var address = "jdbc:postgresql://127.0.0.1:%s/postgres"
                    .formatted(Files.readAllLines(running).get(3));
            var password = Files.readString(data.resolve("password")).strip();
            var database = new JdbcTemplate(new DriverManagerDataSource(address, "postgres", password));
            new DeskPopulation(database).fill(REQUESTS, UUID.randomUUID());
            return database.queryForList(
                    "SELECT id FROM registration WHERE state IN ('CONFIRMED', 'IN_REVIEW', 'ON_HOLD', 'RETURNED')"
                            + " ORDER BY submitted_at DESC",
                    UUID.class);
        }
    }

    /** After a full collection, by the JDK's own tool. */
    private long liveBytes() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(gatehouse.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var lines = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .strip()
                .lines()
                .toList();
        asked.waitFor();
        return Long.parseLong(lines.getLast().strip().split("\\s+")[2]);
    }
}
