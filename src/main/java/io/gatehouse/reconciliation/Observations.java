package io.gatehouse.reconciliation;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.TimeOrderedIds;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a run observes, and tidies up when it is complete. */
@Repository
class Observations {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Observations(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    private record Kept(UUID id, Observation observation) {}

    private record KeptDiscrepancy(UUID finding, int position, Discrepancy discrepancy) {}

    void add(UUID run, Collection<Observation> all) {
        var kept = all.stream().map(one -> new Kept(TimeOrderedIds.next(), one)).toList();
        batches.batchUpdate("""
                INSERT INTO reconciliation_finding
                    (id, run_id, subject, account_id, dn, username, name, organizations, classes, plan, obstacle)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", kept, 500, (row, one) -> set(row, run, one));
        var discrepancies = new ArrayList<KeptDiscrepancy>();
        for (var one : kept) {
            int position = 0;
            for (var discrepancy : one.observation().discrepancies()) {
                discrepancies.add(new KeptDiscrepancy(one.id(), position++, discrepancy));
            }
        }
        batches.batchUpdate("""
                INSERT INTO reconciliation_difference (finding_id, position, class, name, wanted, actual)
                VALUES (?, ?, ?, ?, ?, ?)""", discrepancies, 500, Observations::set);
    }

    private static void set(PreparedStatement row, UUID run, Kept kept) throws SQLException {
        var one = kept.observation();
        var account = one.account();
        var connection = row.getConnection();
        row.setObject(1, kept.id());
        row.setObject(2, run);
        row.setString(3, one.subject());
        row.setObject(4, account == null ? null : account.value());
        row.setString(5, one.dn());
        row.setString(6, one.username());
        row.setString(7, one.name());
        row.setArray(
                8,
                connection.createArrayOf(
                        "uuid",
                        one.organizations().stream().map(OrganizationId::value).toArray()));
        row.setArray(9, texts(connection, one.classes()));
        row.setArray(10, texts(connection, one.plan()));
        row.setString(11, one.obstacle());
    }

    private static void set(PreparedStatement row, KeptDiscrepancy kept) throws SQLException {
        var one = kept.discrepancy();
        row.setObject(1, kept.finding());
        row.setInt(2, kept.position());
        row.setString(3, one.kind().name());
        row.setString(4, one.name());
        row.setArray(5, texts(row.getConnection(), one.wanted()));
        row.setArray(6, texts(row.getConnection(), one.actual()));
    }

    private static Array texts(Connection connection, Collection<?> values) throws SQLException {
        return connection.createArrayOf(
                "text",
                values.stream().map(value -> value.toString().replace("\0", "")).toArray());
    }

    /** An entry in the way of an account is that account's finding alone. */
    void forgetThoseInTheWay(UUID run) {
        database.sql("""
                        DELETE FROM reconciliation_finding f
                        WHERE f.run_id = :run AND f.account_id IS NULL AND f.dn IS NOT NULL AND EXISTS (
                            SELECT 1 FROM reconciliation_finding a
                            WHERE a.run_id = :run AND a.account_id IS NOT NULL AND lower(a.dn) = lower(f.dn))""").param("run", run).update();
    }

    void count(UUID run) {
        database.sql("""
                        INSERT INTO reconciliation_figure (run_id, class, count)
                        SELECT :run, class, count(*) FROM reconciliation_finding, unnest(classes) AS class
                        WHERE run_id = :run GROUP BY class""").param("run", run).update();
    }

    /** What is being taken out of groups, or could not be, was answered already. */
    void stillToBeRemoved(UUID run) {
        database.sql("""
                        UPDATE reconciliation_finding f SET state = 'REMOVAL', answered_by = m.requested_by,
                            answered_at = m.requested_at, reason = m.reason
                        FROM provisioning_member_removal m
                        JOIN reconciliation_difference d ON d.name = m.group_path
                        WHERE f.run_id = :run AND f.account_id IS NULL AND d.finding_id = f.id
                            AND m.name = f.username AND m.elsewhere = f.subject LIKE 'stranger:%'
                            AND m.state IN ('DUE', 'RETRYING', 'PARKED')""").param("run", run).update();
    }

    /** Findings of other runs make way; their figures stay. */
    void forgetOthers(UUID run) {
        database.sql("DELETE FROM reconciliation_finding WHERE run_id <> :run")
                .param("run", run)
                .update();
    }

    void forget(UUID run) {
        database.sql("DELETE FROM reconciliation_finding WHERE run_id = :run")
                .param("run", run)
                .update();
    }

    static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
