package io.gatehouse.reconciliation;

import io.gatehouse.common.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The findings of the latest complete run, as people look at them. */
@Repository
class Findings {

    static final int COUNTED = 10_000;

    private static final String WHERE = """
            FROM reconciliation_finding f
            WHERE f.run_id = (SELECT id FROM reconciliation_run WHERE state = 'COMPLETE'
                              ORDER BY started_at DESC LIMIT 1)
              AND (CAST(:kind AS text) IS NULL OR f.classes @> ARRAY[CAST(:kind AS text)])
              AND (CAST(:organization AS uuid) IS NULL OR f.organizations @> ARRAY[CAST(:organization AS uuid)])
              AND (NOT :open OR f.state = 'OPEN' OR f.state = 'REMOVAL' AND EXISTS (
                      SELECT 1 FROM provisioning_member_removal m
                      JOIN reconciliation_difference d ON d.finding_id = f.id AND d.name = m.group_path
                      WHERE m.name = f.username AND m.elsewhere = f.subject LIKE 'stranger:%' AND m.state = 'PARKED'))
              AND (:text = '' OR folded(f.name || ' ' || f.username) LIKE containing(:text))""";

    private static final String SHOWN = """
            SELECT f.*, ARRAY(SELECT o.legal_name FROM organization o WHERE o.id = ANY (f.organizations) ORDER BY 1)
                       AS organization_names,
                   CASE WHEN f.state = 'REPAIR' AND EXISTS (
                            SELECT 1 FROM provisioning_record p
                            WHERE p.account_id = f.account_id AND p.state = 'IN_STEP')

                        THEN 'REPAIRED'
                        WHEN f.state = 'REMOVAL' THEN (
                            SELECT CASE WHEN bool_or(m.state = 'PARKED') THEN 'REFUSED'
                                        WHEN bool_or(m.state IN ('DUE', 'RETRYING')) THEN 'REMOVAL'
                                        ELSE 'SETTLED' END
                            FROM provisioning_member_removal m
                            JOIN reconciliation_difference d ON d.finding_id = f.id AND d.name = m.group_path
                            WHERE m.name = f.username AND m.elsewhere = f.subject LIKE 'stranger:%')
                        ELSE f.state END AS shown_state""";

    private final JdbcClient database;

    Findings(JdbcClient database) {
        this.database = database;
    }

    List<FindingRow> list(FindingFilter filter, int offset, int limit) {
        return bound(
                        SHOWN + " " + WHERE
                                + " ORDER BY f.state = 'OPEN' DESC, f.username, f.id OFFSET :offset LIMIT :limit",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(Findings::row)
                .list();
    }

    int count(FindingFilter filter) {
        return bound("SELECT count(*) FROM (SELECT 1 " + WHERE + " LIMIT " + COUNTED + ") AS counted", filter)
                .query(Integer.class)
                .single();
    }

    Map<FindingClass, Long> byClass(FindingFilter filter) {
        var counts = new EnumMap<FindingClass, Long>(FindingClass.class);
        bound(
                        "SELECT kind, count(*) AS number FROM (SELECT unnest(f.classes) AS kind " + WHERE
                                + ") k GROUP BY kind",
                        filter)
                .query((row, number) -> Map.entry(FindingClass.valueOf(row.getString("kind")), row.getLong("number")))
                .list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /** Ids and accounts of those that a repair would mend, at most this many. */
    Map<UUID, AccountId> repairable(FindingFilter filter, int atMost) {
        var found = new LinkedHashMap<UUID, AccountId>();
        bound(
                        "SELECT f.id, f.account_id " + WHERE
                                + " AND f.state = 'OPEN' AND f.account_id IS NOT NULL AND cardinality(f.plan) > 0"
                                + " ORDER BY f.username, f.id LIMIT :atMost",
                        filter)
                .param("atMost", atMost)
                .query((row, number) -> found.put(
                        row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class))))
                .list();
        return found;
    }

    /** Those that could be taken out of groups, at most this many. */
    List<UUID> removable(FindingFilter filter, int atMost) {
        return bound(
                        "SELECT f.id " + WHERE
                                + " AND f.state = 'OPEN' AND f.account_id IS NULL"
                                + " AND f.classes @> ARRAY['MEMBER_NOT_GRANTED'] ORDER BY f.username, f.id LIMIT :atMost",
                        filter)
                .param("atMost", atMost)
                .query(UUID.class)
                .list();
    }

    List<FindingRow> rows(Collection<UUID> ids) {
        return database.sql(SHOWN + " FROM reconciliation_finding f WHERE f.id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Findings::row)
                .list();
    }

    Optional<FindingDetails> find(UUID id) {
        var discrepancies =
                database.sql("""
                        SELECT * FROM reconciliation_difference WHERE finding_id = :id ORDER BY position""").param("id", id).query(Findings::discrepancy).list();
        return database.sql(SHOWN + """
                        , r.started_at AS observed_at FROM reconciliation_finding f
                        JOIN reconciliation_run r ON r.id = f.run_id WHERE f.id = :id""")
                .param("id", id)
                .query((row, number) -> details(row, discrepancies))
                .optional();
    }

    private JdbcClient.StatementSpec bound(String sql, FindingFilter filter) {
        var kind = filter.kind();
        var organization = filter.organization();
        return database.sql(sql)
                .param("kind", kind == null ? null : kind.name())
                .param("organization", organization == null ? null : organization.value())
                .param("open", filter.open())
                .param("text", filter.text().strip());
    }

    private static FindingDetails details(ResultSet row, List<Discrepancy> discrepancies) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new FindingDetails(
                row(row, 0),
                row.getString("subject").startsWith(Strays.STRANGER),
                row.getString("dn"),
                discrepancies,
                row.getString("obstacle"),
                row.getTimestamp("observed_at").toInstant(),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getString("reason"));
    }

    private static FindingRow row(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        return new FindingRow(
                row.getObject("id", UUID.class),
                account == null ? null : new AccountId(account),
                row.getString("username"),
                row.getString("name"),
                Observations.texts(row.getArray("organization_names")),
                Arrays.stream((String[]) row.getArray("classes").getArray())
                        .map(FindingClass::valueOf)
                        .toList(),
                Observations.texts(row.getArray("plan")),
                FindingState.valueOf(row.getString("shown_state")));
    }

    private static Discrepancy discrepancy(ResultSet row, int number) throws SQLException {
        return new Discrepancy(
                FindingClass.valueOf(row.getString("class")),
                row.getString("name"),
                Observations.texts(row.getArray("wanted")),
                Observations.texts(row.getArray("actual")));
    }
}
