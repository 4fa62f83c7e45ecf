package io.gatehouse.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of registrations, one statement each. */
@Repository
class RegistrationList {

    private static final String PAGE = """
            SELECT r.id, r.version, r.reference, r.state, r.name, r.email, r.organization_name, r.claimed_by, r.submitted_at,
                r.changed_at, r.desk_since, r.answered_at, COALESCE(r.account_change ->> 'kind', 'NEW') AS kind, asked.entitlements, asked.delegations,
                ARRAY(SELECT jsonb_array_elements_text(r.form -> 'warnings')) AS warnings,
                (SELECT v.standing FROM registration_vouching v WHERE v.registration_id = r.id
                    AND v.standing IN ('ASKED', 'UNANSWERED', 'VOUCHED', 'REFUSED')) AS vouching
            FROM (
                SELECT one.* FROM (%1$s) AS one
                ORDER BY one.key %2$s, one.submitted_at %2$s, one.id %2$s OFFSET :offset LIMIT :limit) AS page
            JOIN registration r ON r.id = page.id
            CROSS JOIN LATERAL (
                SELECT array_agg(DISTINCT l.entitlement ORDER BY l.entitlement) AS entitlements,
                       count(*) FILTER (WHERE l.kind IN ('ALERT_DELEGATION', 'RESULTS_DELEGATION')) AS delegations
                FROM registration_line l WHERE l.registration_id = page.id) AS asked
            ORDER BY page.key %2$s, page.submitted_at %2$s, page.id %2$s
            """;

    private static final String KEY = "r.id, r.submitted_at, %s AS key";
    private static final String FIRST = "ORDER BY %1$s %2$s, r.submitted_at %2$s, r.id %2$s LIMIT :reach";
    private static final String COUNT =
            "SELECT %d AS place, count(*) AS found FROM (SELECT 1 FROM (%s) AS one LIMIT :most) AS counted";

    private final JdbcClient database;

    RegistrationList(DataSource source) {
        this.database = JdbcClient.create(new NamedParameterJdbcTemplate(new FreshlyPlanned(source)));
    }

    List<RegistrationRow> page(RegistrationFilter filter, int offset, int limit) {
        return page(new Selection(filter, 0), filter.order(), offset, limit);
    }

    /** The rows that follow one, or go before it: the nearest first. */
    List<RegistrationRow> beyond(RegistrationFilter filter, RegistrationRow row, boolean before, int limit) {
        var order = filter.order();
        var direction = before ? new RegistrationOrder(order.by(), !order.descending()) : order;
        return page(new Selection(filter, 0).beyond(row, order, before), direction, 0, limit);
    }

    private List<RegistrationRow> page(Selection selection, RegistrationOrder order, int offset, int limit) {
        var direction = order.descending() ? "DESC" : "ASC";
        var key = key(order);
        var rows = selection.rows(KEY.formatted(key), FIRST.formatted(key, direction));
        return database.sql(PAGE.formatted(rows, direction))
                .params(selection.values())
                .param("reach", offset + limit)
                .param("offset", offset)
                .param("limit", limit)
                .query(new RegistrationRowMapper())
                .list();
    }

    private static String key(RegistrationOrder order) {
        return switch (order.by()) {
            case AGE -> "r.submitted_at";
            case NAME -> "folded(r.name)";
            case ORGANIZATION -> "folded(r.organization_name)";
        };
    }

    int count(RegistrationFilter filter, int most) {
        return counts(List.of(filter), most).getFirst();
    }

    /** By an index also where a word stands in so many requests that looking through them all would find enough soon. */
    private static String counted(RegistrationFilter filter) {
        return filter.terms().words().isEmpty() ? "LIMIT :most" : "ORDER BY r.submitted_at DESC, r.id DESC LIMIT :most";
    }

    /** How many rows each list has, up to {@code most}, by one statement. */
    List<Integer> counts(List<RegistrationFilter> filters, int most) {
        var statements = new ArrayList<String>();
        var values = new HashMap<String, @Nullable Object>(Map.of("most", most));
        for (var filter : filters) {
            var selection = new Selection(filter, statements.size());
            statements.add(COUNT.formatted(statements.size(), selection.rows("1", counted(filter))));
            values.putAll(selection.values());
        }
        var sql = statements.stream().collect(Collectors.joining(" UNION ALL ", "", " ORDER BY place"));
        return database.sql(sql)
                .params(values)
                .query((row, number) -> row.getInt("found"))
                .list();
    }
}
