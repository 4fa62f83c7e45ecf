package io.gatehouse.reconciliation.adoption;

import io.gatehouse.reconciliation.adoption.AdoptionRun.Source;
import io.gatehouse.reconciliation.adoption.AdoptionRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The runs, of which one is under way at a time. */
@Repository
class AdoptionRuns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    AdoptionRuns(JdbcClient database) {
        this.database = database;
    }

    /** False when one is under way. */
    boolean add(UUID id, Source source, String place, String by, Instant now) {
        return database.sql("""
                        INSERT INTO adoption_run (id, source, place, state, started_by, started_at)
                        VALUES (:id, :source, :place, 'READING', :by, :now) ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("source", source.name())
                        .param("place", place)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<AdoptionRun> find(UUID id) {
        return database.sql("SELECT * FROM adoption_run WHERE id = :id")
                .param("id", id)
                .query(AdoptionRuns::run)
                .optional();
    }

    /** The run, so that nobody else changes what becomes of it until this transaction ends. */
    Optional<AdoptionRun> locked(UUID id) {
        return database.sql("SELECT * FROM adoption_run WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(AdoptionRuns::run)
                .optional();
    }

    List<AdoptionRun> newest(int offset, int limit) {
        return database.sql("SELECT * FROM adoption_run ORDER BY started_at DESC OFFSET :offset LIMIT :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(AdoptionRuns::run)
                .list();
    }

    int count() {
        return database.sql("SELECT count(*) FROM adoption_run")
                .query(Integer.class)
                .single();
    }

    /** False when it is in another state by now. */
    boolean move(UUID id, State from, State to) {
        return database.sql("""
                        UPDATE adoption_run SET state = :to, stop_requested = false, stopped = false
                        WHERE id = :id AND state = :from""")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    void finish(UUID id, State state, @Nullable String problem, Instant now) {
        database.sql("""
                        UPDATE adoption_run SET state = :state, problem = :problem, finished_at = :now, stopped = false
                        WHERE id = :id""")
                .param("state", state.name())
                .param("problem", problem)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    boolean requestStop(UUID id) {
        return flag("stop_requested = true", "NOT stopped AND state IN ('READING', 'MATCHING', 'TAKING_OVER')", id);
    }

    void stopped(UUID id) {
        flag("stopped = true, stop_requested = false", "true", id);
    }

    boolean resumed(UUID id) {
        return flag("stopped = false, stop_requested = false", "stopped", id);
    }

    private boolean flag(String change, String when, UUID id) {
        return database.sql("UPDATE adoption_run SET " + change + " WHERE id = :id AND " + when)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Notes how far it is; true when it is to stop. */
    boolean progress(UUID id, long entries, long done, long millis) {
        return database.sql("""
                        UPDATE adoption_run SET entries = :entries, done = :done, active_millis = active_millis + :millis
                        WHERE id = :id RETURNING stop_requested OR state NOT IN ('READING', 'MATCHING', 'TAKING_OVER')""")
                .param("entries", entries)
                .param("done", done)
                .param("millis", millis)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void keep(UUID id, AttributeMapping mapping) {
        database.sql("UPDATE adoption_run SET mapping = :mapping::jsonb WHERE id = :id")
                .param("mapping", JSON.writeValueAsString(mapping))
                .param("id", id)
                .update();
    }

    Optional<AttributeMapping> mapping(UUID id) {
        return database.sql("SELECT mapping::text FROM adoption_run WHERE id = :id AND mapping IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, AttributeMapping.class));
    }

    private static AdoptionRun run(ResultSet row, int number) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new AdoptionRun(
                row.getObject("id", UUID.class),
                Source.valueOf(row.getString("source")),
                row.getString("place"),
                State.valueOf(row.getString("state")),
                row.getBoolean("stopped"),
                row.getBoolean("stop_requested"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("problem"),
                row.getLong("entries"),
                row.getLong("done"),
                Duration.ofMillis(row.getLong("active_millis")));
    }
}
