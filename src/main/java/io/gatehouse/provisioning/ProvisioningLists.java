package io.gatehouse.provisioning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts for people who look after provisioning. */
@Repository
class ProvisioningLists {

    private static final int COUNTED = 10_000;

    private static final String WHERE = """
            WHERE r.state <> 'IN_STEP' AND (:state::text IS NULL OR r.state = :state)""";

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
        for (var state : List.of(ProvisioningState.PENDING, ProvisioningState.RETRYING, ProvisioningState.PARKED)) {
            counts.put(state, count(new ProvisioningFilter(state)));
        }
        return counts;
    }

    private JdbcClient.StatementSpec bound(String sql, ProvisioningFilter filter) {
        var state = filter.state();
        return database.sql(sql).param("state", state == null ? null : state.name());
    }
}
