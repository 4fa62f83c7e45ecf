package io.gatehouse.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the chaos suite went through, as a table for people. A row is only written for people whose invariant is checked. */
final class ChaosReport {

    private static final Path FILE = Path.of("target/chaos.md");

    private record Row(int times, int people, int longest) {

        Row and(int more, int rounds) {
            return new Row(times + 1, people + more, Math.max(longest, rounds));
        }
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final int rounds;

    ChaosReport(int rounds) {
        this.rounds = rounds;
    }

    void add(String trouble, Operation operation, int people, int settledAfter) {
        rows.merge(
                "| %s | %s |".formatted(trouble, operation),
                new Row(1, people, settledAfter),
                (before, now) -> before.and(people, settledAfter));
    }

    void write() {
        var table = rows.entrySet().stream()
                .map(row -> "%s %d | %d | %d |"
                        .formatted(
                                row.getKey(),
                                row.getValue().times(),
                                row.getValue().people(),
                                row.getValue().longest()))
                .collect(Collectors.joining(System.lineSeparator()));
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, """
                    # What was done to provisioning

                    %d round(s) of each fault. Each row was checked for nobody lost, nobody twice, nobody half; the suite fails where one is.

                    | trouble | operation | times | people | worked off after at most … looks |
                    |---|---|---|---|---|
                    %s
                    """.formatted(rounds, table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
