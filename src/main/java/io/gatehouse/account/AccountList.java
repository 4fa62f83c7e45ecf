package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.security.OrganizationScope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads lists of accounts, one statement each. The scope narrows which accounts come back and which of their affiliations
 * are shown; organizations are joined by id for their names.
 */
@Repository
class AccountList {

    private static final String SCOPED = "(:everything OR f.organization_id = ANY (:scope))";

    private static final String FILTERED = """
            FROM account a
            WHERE (CAST(:state AS text) IS NULL OR a.state = :state)
              AND (:text = '' OR a.id IN (
                    SELECT id FROM account WHERE search LIKE containing(:text)
                    UNION
                    SELECT m.account_id FROM affiliation m JOIN organization n ON n.id = m.organization_id
                    WHERE folded(n.legal_name) LIKE containing(:text)))
              AND (:everything AND CAST(:organization AS uuid) IS NULL OR EXISTS (
                    SELECT 1 FROM affiliation f WHERE f.account_id = a.id AND %1$s
                      AND (CAST(:organization AS uuid) IS NULL OR f.organization_id = CAST(:organization AS uuid))))
              AND (CAST(:entitlement AS text) IS NULL OR EXISTS (
                    SELECT 1 FROM account_grant f
                    WHERE f.account_id = a.id AND f.entitlement = :entitlement AND %1$s
                      AND (CAST(:organization AS uuid) IS NULL OR f.organization_id = CAST(:organization AS uuid))))
            """.formatted(SCOPED);

    private static final String SHOWN = """
            SELECT a.*, shown.organizations, shown.any_open,
                   ARRAY(SELECT DISTINCT f.entitlement FROM account_grant f
                         WHERE f.account_id = a.id AND %1$s ORDER BY 1) AS entitlements
            FROM (%2$s) AS a CROSS JOIN LATERAL (
                SELECT array_agg(o.legal_name ORDER BY o.legal_name) AS organizations, bool_or(NOT f.suspended) AS any_open
                FROM affiliation f JOIN organization o ON o.id = f.organization_id
                WHERE f.account_id = a.id AND %1$s) AS shown
            ORDER BY folded(a.last_name), folded(a.first_name), a.id
            """;

    private static final String PAGE = SHOWN.formatted(
            SCOPED,
            "SELECT a.* " + FILTERED + " ORDER BY folded(a.last_name), folded(a.first_name), a.id"
                    + " OFFSET :offset LIMIT :limit");

    private static final String BY_ID = SHOWN.formatted(SCOPED, "SELECT * FROM account WHERE id = ANY (:ids)");

    private static final String COUNT = "SELECT count(*) FROM (SELECT 1 " + FILTERED + " LIMIT :most) AS counted";

    private final JdbcClient database;

    AccountList(JdbcClient database) {
        this.database = database;
    }

    List<AccountRow> page(AccountFilter filter, OrganizationScope scope, int offset, int limit) {
        return bound(PAGE, filter, scope)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** Accounts by id, whatever the scope. */
    List<AccountRow> of(Collection<AccountId> ids) {
        return database.sql(BY_ID)
                .param("everything", true)
                .param("scope", new UUID[0])
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    Map<AccountId, String> usernames(Collection<AccountId> ids, OrganizationScope scope) {
        return database
                .sql("""
                        SELECT a.id, a.username FROM account a
                        WHERE a.id = ANY (:ids) AND (:everything OR EXISTS (
                            SELECT 1 FROM affiliation f WHERE f.account_id = a.id AND f.organization_id = ANY (:scope)))
                        """)
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("everything", scope instanceof OrganizationScope.Everything)
                .param("scope", ids(scope))
                .query((row, number) ->
                        Map.entry(new AccountId(row.getObject("id", UUID.class)), row.getString("username")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int count(AccountFilter filter, OrganizationScope scope, int most) {
        return bound(COUNT, filter, scope)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, AccountFilter filter, OrganizationScope scope) {
        var text = filter.text().strip();
        var organization = filter.organization();
        return database.sql(sql)
                .param("text", text)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("organization", organization == null ? null : organization.value())
                .param("entitlement", filter.entitlement())
                .param("everything", scope instanceof OrganizationScope.Everything)
                .param("scope", ids(scope));
    }

    private static UUID[] ids(OrganizationScope scope) {
        return switch (scope) {
            case OrganizationScope.Everything() -> new UUID[0];
            case OrganizationScope.Only(var organizations) ->
                organizations.stream().map(OrganizationId::value).toArray(UUID[]::new);
        };
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        var state = AccountState.valueOf(row.getString("state"));
        return new AccountRow(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                new PersonName(
                                row.getString("first_name"),
                                row.getString("middle_name"),
                                row.getString("last_name"),
                                row.getString("name_suffix"))
                        .sortable(),
                row.getString("email"),
                row.getString("npi"),
                row.getString("job_title"),
                state,
                state == AccountState.ACTIVE && row.getBoolean("any_open"),
                row.getTimestamp("activated_at") != null,
                row.getTimestamp("changed_at").toInstant(),
                texts(row.getArray("organizations")),
                texts(row.getArray("entitlements")));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
