package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of registrations, one statement each. */
@Repository
class RegistrationList {

    private static final String FILTERED = """
            FROM registration r
            WHERE (:anyState OR r.state = ANY (:states))
              AND (NOT :secondApproval OR r.id IN (
                    SELECT registration_id FROM registration_line WHERE state = 'AWAITING_SECOND_APPROVAL'))
              AND (:text = '' OR r.search LIKE containing(:text))
            """;

    private static final String PAGE = """
            SELECT page.*, asked.entitlements, asked.delegations,
                   ARRAY(SELECT jsonb_array_elements_text(page.form -> 'warnings')) AS warnings
            FROM (SELECT r.* %1$s ORDER BY r.submitted_at %2$s, r.id %2$s OFFSET :offset LIMIT :limit) AS page
            CROSS JOIN LATERAL (
                SELECT array_agg(DISTINCT l.entitlement ORDER BY l.entitlement) AS entitlements,
                       count(*) FILTER (WHERE l.kind IN ('ALERT_DELEGATION', 'RESULTS_DELEGATION')) AS delegations
                FROM registration_line l WHERE l.registration_id = page.id) AS asked
            ORDER BY page.submitted_at %2$s, page.id %2$s
            """;

    private static final String OLDEST_FIRST = PAGE.formatted(FILTERED, "ASC");
    private static final String NEWEST_FIRST = PAGE.formatted(FILTERED, "DESC");
    private static final String COUNT = "SELECT count(*) FROM (SELECT 1 " + FILTERED + " LIMIT :most) AS counted";

    private final JdbcClient database;

    RegistrationList(JdbcClient database) {
        this.database = database;
    }

    List<RegistrationRow> page(RegistrationFilter filter, int offset, int limit) {
        return bound(filter.newestFirst() ? NEWEST_FIRST : OLDEST_FIRST, filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    int count(RegistrationFilter filter, int most) {
        return bound(COUNT, filter).param("most", most).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec bound(String sql, RegistrationFilter filter) {
        return database.sql(sql)
                .param("text", filter.text().strip())
                .param("secondApproval", filter.secondApproval())
                .param("anyState", filter.states().isEmpty())
                .param(
                        "states",
                        filter.states().stream().map(RegistrationState::name).toArray(String[]::new));
    }

    private static RegistrationRow row(ResultSet row) throws SQLException {
        return new RegistrationRow(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("reference"),
                RegistrationState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("email"),
                row.getString("organization_name"),
                texts(row.getArray("entitlements")).toList(),
                row.getInt("delegations"),
                warnings(row),
                row.getString("claimed_by"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Set<FormWarning> warnings(ResultSet row) throws SQLException {
        return texts(row.getArray("warnings")).map(FormWarning::valueOf).collect(Collectors.toSet());
    }

    private static Stream<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? Stream.empty() : Stream.of((String[]) array.getArray());
    }
}
