package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what many accounts are granted, organization by organization, in one statement. */
record AffiliationRows(JdbcClient database) {

    private static final String AFFILIATIONS = """
            SELECT f.account_id, f.organization_id, f.suspended, o.short_name, o.legal_name,
                   g.entitlement, g.valid_until, g.granted_at, g.granted_by
            FROM affiliation f
            JOIN organization o ON o.id = f.organization_id
            LEFT JOIN account_grant g ON g.account_id = f.account_id AND g.organization_id = f.organization_id
            WHERE f.account_id = ANY (:accounts)
            ORDER BY f.account_id, o.legal_name, f.organization_id, g.entitlement""";

    Map<AccountId, List<AffiliationSnapshot>> of(Collection<AccountId> accounts) {
        var found = new HashMap<AccountId, List<AffiliationSnapshot>>();
        database.sql(AFFILIATIONS)
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> add(row, found));
        return found;
    }

    /** The grants of one affiliation come in consecutive rows. */
    private static void add(ResultSet row, Map<AccountId, List<AffiliationSnapshot>> found) throws SQLException {
        var account = new AccountId(row.getObject("account_id", UUID.class));
        var ofAccount = found.computeIfAbsent(account, id -> new ArrayList<>());
        var organization = new OrganizationId(row.getObject("organization_id", UUID.class));
        if (ofAccount.isEmpty() || !ofAccount.getLast().organization().equals(organization)) {
            ofAccount.add(new AffiliationSnapshot(
                    organization,
                    row.getString("short_name"),
                    row.getString("legal_name"),
                    row.getBoolean("suspended"),
                    new ArrayList<>()));
        }
        if (row.getString("entitlement") != null) {
            ofAccount.getLast().grants().add(grant(row));
        }
    }

    private static GrantSnapshot grant(ResultSet row) throws SQLException {
        Date until = row.getDate("valid_until");
        return new GrantSnapshot(
                row.getString("entitlement"),
                until == null ? null : until.toLocalDate(),
                row.getTimestamp("granted_at").toInstant(),
                row.getString("granted_by"));
    }
}
