package io.gatehouse.bench;

import static io.gatehouse.bench.Report.text;

import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The steps of an adoption beside those of the raw client, as rows. */
record AdoptTimes(int entries, Map<String, Sample> steps) {

    private static final int TARGET_SECONDS = 300;
    private static final String[] PRODUCT = {"reading", "matching", "taking over"};
    private static final String[] LIMIT = {"raw: reading", "raw: taking over"};

    void publish(Report report) {
        report.figure("entries", entries);
        report.figure("steps", steps);
        row(report, "reading", "reading", "raw: reading");
        report.row(
                text("understanding and comparing %,d entries", entries),
                text("%.1f s", seconds("matching")),
                "",
                "",
                "");
        row(report, "taking over until all are in step", "taking over", "raw: taking over");
        report.row(
                text("adoption of %,d entries in all", entries),
                text("%.0f s", seconds(PRODUCT)),
                text("%.0f s", seconds(LIMIT)),
                text("%.2f ×", seconds(PRODUCT) / seconds(LIMIT)),
                text("≤ %d s at 100,000", TARGET_SECONDS));
        report.row(
                "the same, CPU of all processes",
                text("%.2f ms an entry", sum(Sample::cpuMillisEach, PRODUCT)),
                text("%.2f ms", sum(Sample::cpuMillisEach, LIMIT)),
                "",
                "");
        HeapUse.report(report, text("adoption of %,d entries", entries));
    }

    private void row(Report report, String what, String product, String limit) {
        report.row(
                text("%s, %,d entries", what, entries),
                text("%.1f s", seconds(product)),
                text("%.1f s", seconds(limit)),
                text("%.2f ×", seconds(product) / seconds(limit)),
                "");
    }

    private double seconds(String... names) {
        return sum(Sample::seconds, names);
    }

    private double sum(ToDoubleFunction<Sample> what, String... names) {
        return Stream.of(names)
                .map(name -> Objects.requireNonNull(steps.get(name)))
                .mapToDouble(what)
                .sum();
    }
}
