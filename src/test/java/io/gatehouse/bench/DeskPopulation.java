package io.gatehouse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;

/** Very many requests of five years, by SQL: what {@code bench/registrations.sql} describes. */
final class DeskPopulation {

    private static final String OTHER_INDEXES =
            "FROM pg_indexes WHERE tablename = 'registration' AND indexdef NOT LIKE '%UNIQUE%'";

    private final JdbcTemplate database;

    DeskPopulation(JdbcTemplate database) {
        this.database = database;
    }

    /** Indexes are built afterwards, which is faster and leaves them as a database has them that was vacuumed. */
    void fill(int count, UUID person) {
        var indexes = database.queryForList("SELECT indexdef " + OTHER_INDEXES, String.class);
        database.execute("ALTER TABLE registration DISABLE TRIGGER USER");
        database.queryForList("SELECT indexname " + OTHER_INDEXES, String.class)
                .forEach(name -> database.execute("DROP INDEX " + name));
        var script = script().replace(":count", Integer.toString(count)).replace(":person", "'" + person + "'");
        database.execute((StatementCallback<Boolean>) statement -> statement.execute(script));
        indexes.forEach(database::execute);
        database.execute("ALTER TABLE registration ENABLE TRIGGER USER");
        database.execute("VACUUM ANALYZE");
    }

    private static String script() {
        try (var script = DeskPopulation.class.getResourceAsStream("/bench/registrations.sql")) {
            return new String(java.util.Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
