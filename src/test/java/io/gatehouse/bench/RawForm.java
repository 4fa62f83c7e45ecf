package io.gatehouse.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A client that only adds the rows of one submission, again and again, to tables of their own that have the same columns and
 * indexes: one transaction for each, prepared statements, as many connections.
 */
final class RawForm {

    private static final Set<String> NEW_EACH_TIME = Set.of(
            "registration.id",
            "registration.reference",
            "registration.account_id",
            "registration.submission_key",
            "registration_line.id",
            "registration_line.registration_id",
            "registration_attestation.registration_id",
            "journal_row.seq",
            "mail.id",
            "mail.message_id",
            "scheduled_tasks.task_instance");

    private final DataSource source;
    private final JdbcTemplate database;
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong unique = new AtomicLong();

    /** @param email of the submission whose rows are the model */
    RawForm(JdbcTemplate database, String email) {
        this.database = database;
        this.source = Objects.requireNonNull(database.getDataSource());
        database.execute("CREATE SCHEMA bench");
        database.execute("CREATE TABLE bench.head (seq bigint)");
        database.execute("INSERT INTO bench.head VALUES (0)");
        var id = database.queryForObject("SELECT id FROM registration WHERE email = ?", UUID.class, email);
        model("registration", "id = ?", id);
        model("registration_line", "registration_id = ?", id);
        model("registration_attestation", "registration_id = ?", id);
        model("journal_row", "object_id = ?", String.valueOf(id));
        model("mail", "subject_id = ?", String.valueOf(id));
        model(
                "scheduled_tasks",
                "task_instance IN (SELECT id::text FROM mail WHERE subject_id = ?)",
                String.valueOf(id));
    }

    private void model(String table, String which, @Nullable Object id) {
        database.execute("CREATE TABLE bench.%1$s (LIKE %1$s INCLUDING ALL)".formatted(table));
        var columns = String.join(
                ", ",
                database.queryForList(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ?"
                                + " AND is_generated = 'NEVER' ORDER BY ordinal_position",
                        String.class,
                        table));
        var found = database.queryForList("SELECT %s FROM %s WHERE %s".formatted(columns, table, which), id);
        if (found.isEmpty()) {
            throw new IllegalStateException("Nothing of the submission is in " + table);
        }
        rows.put(table, found);
    }

    /** @param chained with a lock that each transaction holds to its end, as a chain of hashes needs it */
    void add(int count, int senders, boolean chained) throws Exception {
        var left = new AtomicInteger(count);
        try (var threads = Executors.newFixedThreadPool(senders)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < senders; i++) {
                work.add(() -> add(left, chained));
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private boolean add(AtomicInteger left, boolean chained) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            while (left.getAndDecrement() > 0) {
                addOne(connection, chained);
                connection.commit();
            }
            return true;
        }
    }

    private void addOne(Connection connection, boolean chained) throws SQLException {
        long one = number.incrementAndGet();
        var id = new UUID(one, one);
        for (var table : rows.entrySet()) {
            for (var row : table.getValue()) {
                if (chained && table.getKey().equals("journal_row")) {
                    continue;
                }
                insert(connection, table.getKey(), row, id, one);
            }
        }
        if (chained) {
            try (var head = connection.prepareStatement("UPDATE bench.head SET seq = seq + 1")) {
                head.executeUpdate();
            }
            for (var row : rows.getOrDefault("journal_row", List.of())) {
                insert(connection, "journal_row", row, id, one);
            }
        }
    }

    private void insert(Connection connection, String table, Map<String, @Nullable Object> row, UUID id, long one)
            throws SQLException {
        var names = String.join(", ", row.keySet());
        var places = String.join(", ", row.keySet().stream().map(name -> "?").toList());
        var sql = "INSERT INTO bench.%s (%s) VALUES (%s)".formatted(table, names, places);
        try (var insert = connection.prepareStatement(sql)) {
            fill(insert, table, row, id, one);
            insert.executeUpdate();
        }
    }

    private void fill(PreparedStatement insert, String table, Map<String, @Nullable Object> row, UUID id, long one)
            throws SQLException {
        int place = 1;
        for (var column : row.entrySet()) {
            var model = column.getValue();
            insert.setObject(
                    place++,
                    NEW_EACH_TIME.contains(table + "." + column.getKey())
                            ? made(table, column.getKey(), model, id, one)
                            : model);
        }
    }

    private Object made(String table, String column, @Nullable Object model, UUID id, long one) {
        return switch (column) {
            case "registration_id" -> id;
            case "id" -> table.equals("registration") ? id : new UUID(one, unique.incrementAndGet());
            case "seq" -> unique.incrementAndGet();
            default ->
                model instanceof UUID ? new UUID(one, unique.incrementAndGet()) : "raw-" + unique.incrementAndGet();
        };
    }
}
