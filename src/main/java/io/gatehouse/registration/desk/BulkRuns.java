package io.gatehouse.registration.desk;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.RegistrationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the runs and their items. */
@Repository
class BulkRuns {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    BulkRuns(JdbcClient database, JdbcTemplate batches, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    void add(BulkRun run, String startedBy) {
        database.sql("""
                        INSERT INTO bulk_run (id, action, started_by_id, started_by, address, started_at)
                        VALUES (:id, :action, :by, :name, :address, :at)
                        """)
                .param("id", run.id())
                .param("action", run.action().name())
                .param("by", run.by().value())
                .param("name", startedBy)
                .param("address", run.address())
                .param("at", Timestamp.from(run.startedAt()))
                .update();
        batches.batchUpdate(
                """
                INSERT INTO bulk_item (run_id, registration_id, position, version, verdict, reference, name)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
                """,
                IntStream.range(0, run.items().size())
                        .mapToObj(place -> row(run, place))
                        .toList());
    }

    private Object[] row(BulkRun run, int place) {
        var item = run.items().get(place);
        return new Object[] {
            run.id(),
            item.registration().value(),
            place,
            item.version(),
            json.writeValueAsString(item.verdict()),
            item.reference(),
            item.name()
        };
    }

    Optional<BulkRun> find(UUID id) {
        return database.sql("SELECT * FROM bulk_run WHERE id = :id")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    Optional<UUID> latest(AccountId by) {
        return database.sql("SELECT id FROM bulk_run WHERE started_by_id = :by ORDER BY started_at DESC LIMIT 1")
                .param("by", by.value())
                .query(UUID.class)
                .optional();
    }

    void settle(UUID run, RegistrationId registration, BulkItem.Result result) {
        database.sql("UPDATE bulk_item SET result = :result WHERE run_id = :run AND registration_id = :registration")
                .param("run", run)
                .param("registration", registration.value())
                .param("result", result.name())
                .update();
    }

    void end(UUID run, Instant now) {
        database.sql("UPDATE bulk_run SET ended_at = :now WHERE id = :run")
                .param("run", run)
                .param("now", Timestamp.from(now))
                .update();
    }

    private BulkRun run(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ended = row.getTimestamp("ended_at");
        return new BulkRun(
                id,
                BulkAction.valueOf(row.getString("action")),
                new AccountId(row.getObject("started_by_id", UUID.class)),
                row.getString("address"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                items(id));
    }

    private List<BulkItem> items(UUID run) {
        return database.sql("SELECT * FROM bulk_item WHERE run_id = :run ORDER BY position")
                .param("run", run)
                .query((row, number) -> item(row))
                .list();
    }

    private BulkItem item(ResultSet row) throws SQLException {
        return new BulkItem(
                new RegistrationId(row.getObject("registration_id", UUID.class)),
                row.getLong("version"),
                json.readValue(row.getString("verdict"), Verdict.class),
                row.getString("reference"),
                row.getString("name"),
                BulkItem.Result.valueOf(row.getString("result")));
    }
}
