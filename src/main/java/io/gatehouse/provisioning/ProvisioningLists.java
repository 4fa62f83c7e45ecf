package io.gatehouse.provisioning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts for people who look after provisioning. */
@Repository
class ProvisioningLists {

    private static final int COUNTED = 10_000;

    private static final String WHERE = """
            WHERE r.state <> 'IN_STEP' AND (:state::text IS NULL OR r.state = :state)
                AND (:error::text IS NULL OR (r.error_key = :error AND r.state IN ('RETRYING', 'PARKED')))""";

    private final JdbcClient database;

    ProvisioningLists(JdbcClient database) {
        this.database = database;
    }

    /** What waits for a person first, then the longest waiting. */
    List<ProvisioningRow> list(ProvisioningFilter filter, int offset, int limit) {
        return bound(
                        "SELECT r.*, a.username, a.first_name || ' ' || a.last_name AS name"
                                + " FROM provisioning_record r JOIN account a ON a.id = r.account_id " + WHERE
                                + " ORDER BY r.state = 'PARKED' DESC, r.changed_at, r.account_id"
                                + " OFFSET :offset LIMIT :limit",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new ProvisioningRow(
                        row.getString("username"), row.getString("name"), ProvisioningRecords.status(row, number)))
                .list();
    }

    int count(ProvisioningFilter filter) {
        return bound(
                        "SELECT count(*) FROM (SELECT 1 FROM provisioning_record r " + WHERE + " LIMIT " + COUNTED
                                + ") counted",
                        filter)
                .query(Integer.class)
                .single();
    }

    Map<ProvisioningState, Integer> counts() {
        var counts = new EnumMap<ProvisioningState, Integer>(ProvisioningState.class);
        EnumSet.complementOf(EnumSet.of(ProvisioningState.IN_STEP))
                .forEach(state -> counts.put(state, count(ProvisioningFilter.in(state))));
        return counts;
    }

    ProvisioningFigures figures(Instant now) {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE state = 'PENDING') AS due,
                            count(*) FILTER (WHERE lease_until >= :now) AS running,
                            count(*) FILTER (WHERE state = 'RETRYING') AS retrying,
                            min(next_attempt_at) FILTER (WHERE state = 'RETRYING') AS next_retry,
                            count(*) FILTER (WHERE state = 'PARKED') AS parked,
                            count(*) FILTER (WHERE state = 'SKIPPED') AS skipped
                        FROM provisioning_record WHERE state <> 'IN_STEP'""")
                .param("now", ProvisioningRecords.at(now))
                .query(ProvisioningLists::figures)
                .single();
    }

    private static ProvisioningFigures figures(ResultSet row, int number) throws SQLException {
        var next = row.getObject("next_retry", OffsetDateTime.class);
        return new ProvisioningFigures(
                row.getInt("due"),
                row.getInt("running"),
                row.getInt("retrying"),
                next == null ? null : next.toInstant(),
                row.getInt("parked"),
                row.getInt("skipped"));
    }

    private JdbcClient.StatementSpec bound(String sql, ProvisioningFilter filter) {
        var state = filter.state();
        return database.sql(sql)
                .param("state", state == null ? null : state.name())
                .param("error", filter.error());
    }
}
