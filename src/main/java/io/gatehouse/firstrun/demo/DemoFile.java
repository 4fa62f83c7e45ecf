package io.gatehouse.firstrun.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A CSV file (RFC 4180, with a header line) of demo data. */
record DemoFile(String name) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    List<CSVRecord> rows() {
        try (var stream = new ClassPathResource("demo/" + name).getInputStream();
                var parser = FORMAT.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String optional(CSVRecord row, String column) {
        var value = row.get(column);
        return value.isEmpty() ? null : value;
    }

    static boolean yes(CSVRecord row, String column) {
        return row.get(column).equals("yes");
    }

    static Set<String> words(CSVRecord row, String column) {
        var value = row.get(column);
        return value.isEmpty() ? Set.of() : Set.of(value.split(" "));
    }
}
