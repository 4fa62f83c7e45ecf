package io.gatehouse.reconciliation;

import io.gatehouse.reconciliation.ReconciliationRun.Phase;
import io.gatehouse.reconciliation.ReconciliationRun.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs, of which at most one is under way or stopped half-way. */
@Repository
class Runs {

    private static final String SHOWN = """
            SELECT r.*, (SELECT string_agg(f.class || '=' || f.count, ',') FROM reconciliation_figure f
                         WHERE f.run_id = r.id) AS figures
            FROM reconciliation_run r""";

    private final JdbcClient database;

    Runs(JdbcClient database) {
        this.database = database;
    }

    /** False when one is under way or stopped already. */
    boolean add(UUID id, String startedBy, Instant now) {
        return database.sql("""
                        INSERT INTO reconciliation_run (id, state, phase, started_by, started_at)
                        VALUES (:id, 'RUNNING', 'READING', :by, :now)
                        ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("by", startedBy)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean requestStop(UUID id) {
        return update("stop_requested = true", id, State.RUNNING);
    }

    boolean stopped(UUID id) {
        return update("state = 'STOPPED', stop_requested = false", id, State.RUNNING);
    }

    boolean resumed(UUID id) {
        return update("state = 'RUNNING', phase = 'READING', stop_requested = false", id, State.STOPPED);
    }

    private boolean update(String change, UUID id, State from) {
        return database.sql("UPDATE reconciliation_run SET " + change + " WHERE id = :id AND state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** @param problem null when it is complete */
    boolean finish(UUID id, State state, @Nullable String problem, Instant now) {
        return database.sql("""
                        UPDATE reconciliation_run SET state = :state, problem = :problem, finished_at = :now
                        WHERE id = :id AND state IN ('RUNNING', 'STOPPED')""")
                        .param("state", state.name())
                        .param("problem", problem)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<ReconciliationRun> find(UUID id) {
        return database.sql(SHOWN + " WHERE r.id = :id")
                .param("id", id)
                .query(Runs::run)
                .optional();
    }

    /** The one under way or stopped half-way. */
    Optional<ReconciliationRun> open() {
        return database.sql(SHOWN + " WHERE r.state IN ('RUNNING', 'STOPPED')")
                .query(Runs::run)
                .optional();
    }

    /** The one whose findings count. */
    Optional<ReconciliationRun> latestComplete() {
        return database.sql(SHOWN + " WHERE r.state = 'COMPLETE' ORDER BY r.started_at DESC LIMIT 1")
                .query(Runs::run)
                .optional();
    }

    List<ReconciliationRun> newest(int offset, int limit) {
        return database.sql(SHOWN + " ORDER BY r.started_at DESC OFFSET :offset LIMIT :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(Runs::run)
                .list();
    }

    int count() {
        return database.sql("SELECT count(*) FROM reconciliation_run")
                .query(Integer.class)
                .single();
    }

    /** Everybody up to this username has been compared. */
    String position(UUID id) {
        return database.sql("SELECT position FROM reconciliation_run WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static ReconciliationRun run(ResultSet row, int number) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new ReconciliationRun(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getBoolean("stop_requested"),
                row.getLong("accounts"),
                row.getLong("entries_read"),
                row.getLong("members_read"),
                row.getLong("compared"),
                row.getLong("in_flight"),
                row.getLong("known"),
                row.getLong("foreign_members"),
                Duration.ofMillis(row.getLong("active_millis")),
                row.getString("problem"),
                figures(row.getString("figures")));
    }

    private static Map<FindingClass, Long> figures(@Nullable String text) {
        var figures = new EnumMap<FindingClass, Long>(FindingClass.class);
        for (var figure : text == null ? new String[0] : text.split(",")) {
            var equals = figure.indexOf('=');
            figures.put(
                    FindingClass.valueOf(figure.substring(0, equals)), Long.parseLong(figure.substring(equals + 1)));
        }
        return figures;
    }
}
