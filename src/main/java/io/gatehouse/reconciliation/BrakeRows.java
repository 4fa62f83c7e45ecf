package io.gatehouse.reconciliation;

import io.gatehouse.reconciliation.BrakeState.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The brake's one row, shared by all nodes, and the counts it goes by. */
@Repository
class BrakeRows {

    private final JdbcClient database;

    BrakeRows(JdbcClient database) {
        this.database = database;
    }

    BrakeState state() {
        return database.sql("SELECT * FROM mass_change_brake")
                .query(BrakeRows::row)
                .single();
    }

    /** Nobody else counts or releases until the transaction is over. */
    BrakeState locked() {
        return database.sql("SELECT * FROM mass_change_brake FOR UPDATE")
                .query(BrakeRows::row)
                .single();
    }

    long changesSince(Instant moment) {
        return database.sql("SELECT coalesce(sum(changes), 0) FROM mass_change_count WHERE minute >= :moment")
                .param("moment", Timestamp.from(moment))
                .query(Long.class)
                .single();
    }

    void count(long changes, Instant now) {
        database.sql("""
                        INSERT INTO mass_change_count (minute, changes) VALUES (:minute, :changes)
                        ON CONFLICT (minute) DO UPDATE SET changes = mass_change_count.changes + excluded.changes""")
                .param("minute", Timestamp.from(now.truncatedTo(ChronoUnit.MINUTES)))
                .param("changes", changes)
                .update();
    }

    void forgetAll() {
        database.sql("DELETE FROM mass_change_count").update();
    }

    void forgetBefore(Instant moment) {
        database.sql("DELETE FROM mass_change_count WHERE minute < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    void hold(Rule rule, long changes, long allowed, Instant now) {
        database.sql("""
                        UPDATE mass_change_brake SET held_since = :now, rule = :rule, changes = :changes,
                            allowed = :allowed, released_until = NULL""")
                .param("now", Timestamp.from(now))
                .param("rule", rule.name())
                .param("changes", changes)
                .param("allowed", allowed)
                .update();
    }

    void release(Instant until) {
        database.sql("UPDATE mass_change_brake SET held_since = NULL, rule = NULL, released_until = :until")
                .param("until", Timestamp.from(until))
                .update();
    }

    private static BrakeState row(ResultSet row, int number) throws SQLException {
        var rule = row.getString("rule");
        return new BrakeState(
                instant(row.getTimestamp("held_since")),
                rule == null ? null : Rule.valueOf(rule),
                row.getLong("changes"),
                row.getLong("allowed"),
                instant(row.getTimestamp("released_until")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
