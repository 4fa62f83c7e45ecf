package io.gatehouse.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark found: a table for {@code docs/performance.md} and the same as JSON with every round. */
final class Report {

    private static final Path FOLDER = Path.of("target", "bench");

    private final String name;
    private final double loadBefore = ProcessTimes.load();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    Report(String name) {
        this.name = name;
    }

    /** A line of the table: what was done, the product's figure, the limit beside it, their ratio, and what was aimed at. */
    void row(String what, String product, String limit, String ratio, String target) {
        rows.add("| %s | %s | %s | %s | %s |".formatted(what, product, limit, ratio, target));
    }

    void figure(String key, Object value) {
        figures.put(key, value);
    }

    void rounds(String key, List<Sample> rounds) {
        figures.put(key, rounds);
    }

    /** To be called at the end: the load of the machine is part of what is reported. */
    void publish(PrintStream out) throws IOException {
        figures.put("benchmark", name);
        figures.put("at", Instant.now().toString());
        figures.put("processors", Runtime.getRuntime().availableProcessors());
        figures.put("loadBefore", loadBefore);
        figures.put("loadAfter", ProcessTimes.load());
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve(name + ".json");
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), figures);
        out.println();
        rows.forEach(out::println);
        out.println();
        out.println(text(
                "Load of the machine before %.2f, after %.2f (1 min average); every round is in %s.",
                loadBefore, ProcessTimes.load(), file));
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
