package io.gatehouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the run's fault tests went through, as a table for people ({@code target/chaos.md}) and as JSON ({@code
 * target/chaos.json}). All classes of a JVM write into one report; a second JVM beside it writes {@code chaos-2}.
 */
public final class ChaosReport {

    /** How many rounds of each fault; {@code ./gatehouse test --chaos} asks for many. */
    public static final int ROUNDS = Integer.getInteger("gatehouse.chaos.rounds", 1);

    private static final Path FOLDER = Path.of("target").toAbsolutePath();
    private static final int JVM = Integer.getInteger("surefire.forkNumber", 1);
    private static final String NAME = JVM == 1 ? "chaos" : "chaos-" + JVM;
    private static final Map<String, Row> ROWS = new TreeMap<>();
    private static final Map<String, String> FIGURES = new LinkedHashMap<>();
    private static final Map<String, Double> WORST = new HashMap<>();

    private ChaosReport() {}

    /**
     * One fault, once or added up.
     *
     * @param people whose work was under way or was asked for
     * @param worst the longest recovery, in seconds of the clock by which the work was done
     */
    public record Row(int times, int people, int lost, int twice, int half, double worst) {

        /** A fault after which everybody was found once and whole. */
        public static Row whole(int people, double recovery) {
            return new Row(1, people, 0, 0, 0, recovery);
        }

        Row and(Row more) {
            return new Row(
                    times + more.times,
                    people + more.people,
                    lost + more.lost,
                    twice + more.twice,
                    half + more.half,
                    Math.max(worst, more.worst));
        }
    }

    public static synchronized void add(String trouble, Object operation, Row row) {
        ROWS.merge("%s | %s".formatted(trouble, operation), row, Row::and);
    }

    public static synchronized void figure(String name, double value, String unit) {
        FIGURES.put(name, "%s %s".formatted(shown(value), unit));
    }

    /** The highest of several. */
    public static synchronized void worst(String name, double value, String unit) {
        figure(name, WORST.merge(name, value, Math::max), unit);
    }

    public static synchronized void write() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(NAME + ".md"), markdown());
            Files.writeString(FOLDER.resolve(NAME + ".json"), json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For whoever watches a long run. */
    public static void progress(String what, int round, int of) {
        System.out.printf("chaos: %s %d/%d%n", what, round, of);
    }

    private static String markdown() {
        var rows = ROWS.entrySet().stream()
                .map(row -> "| %s | %s |".formatted(row.getKey(), cells(row.getValue(), " | ")))
                .collect(Collectors.joining("\n"));
        var figures = FIGURES.entrySet().stream()
                .map(figure -> "| %s | %s |".formatted(figure.getKey(), figure.getValue()))
                .collect(Collectors.joining("\n"));
        return """
                # What was done to provisioning

                %d round(s) of each fault. Lost, twice and half are people; the suite fails where one of them is not 0.

                | fault | during | times | people | lost | twice | half | worst recovery, s |
                |---|---|---|---|---|---|---|---|
                %s

                | figure | value |
                |---|---|
                %s
                """.formatted(ROUNDS, rows, figures);
    }

    private static String cells(Row row, String between) {
        return "%d%7$s%d%7$s%d%7$s%d%7$s%d%7$s%s"
                .formatted(row.times, row.people, row.lost, row.twice, row.half, shown(row.worst), between);
    }

    private static String json() {
        var rows = ROWS.entrySet().stream()
                .map(row -> """
                        {"fault": "%s", "times": %d, "people": %d, "lost": %d, "twice": %d, "half": %d, "worstSeconds": %s}""".formatted(
                                row.getKey(),
                                row.getValue().times,
                                row.getValue().people,
                                row.getValue().lost,
                                row.getValue().twice,
                                row.getValue().half,
                                shown(row.getValue().worst)))
                .collect(Collectors.joining(",\n  "));
        var figures = FIGURES.entrySet().stream()
                .map(figure -> "\"%s\": \"%s\"".formatted(figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(",\n  "));
        return """
                {"rounds": %d,
                 "faults": [
                  %s
                 ],
                 "figures": {
                  %s
                 }}
                """.formatted(ROUNDS, rows, figures);
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
