package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what waits for the RHIO administrators of some organizations, one statement each; never their own requests. */
@Repository
class VouchList {

    private static final String ROWS = """
            FROM registration_vouching v
            JOIN registration r ON r.id = v.registration_id AND coalesce(r.linked_account_id, r.account_id) <> :viewer
            JOIN organization o ON o.id = v.organization_id
            WHERE v.organization_id = ANY (:organizations)
            """;
    private static final String WAITING = "v.standing IN ('ASKED', 'UNANSWERED')";
    private static final String CHANGEABLE =
            "v.standing IN ('VOUCHED', 'REFUSED') AND r.state NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')";

    private final JdbcClient database;

    VouchList(JdbcClient database) {
        this.database = database;
    }

    /** Those that wait for an answer first, then the answered ones that are not decided yet; each the oldest first. */
    List<VouchRow> rows(Collection<OrganizationId> organizations, AccountId viewer, int most) {
        return bound("""
                        SELECT r.id, r.form #>> '{applicant,jobTitle}' AS title, o.legal_name, v.asked_at, v.due_at,
                            v.standing, v.answered_by, r.form #>> '{applicant,name,first}' AS first,
                            r.form #>> '{applicant,name,last}' AS last
                        %s AND (%s OR %s) ORDER BY %s DESC, v.asked_at LIMIT :most
                        """.formatted(ROWS, WAITING, CHANGEABLE, WAITING), organizations, viewer, most)
                .query((row, number) -> row(row))
                .list();
    }

    int waiting(Collection<OrganizationId> organizations, AccountId viewer, int most) {
        return bound(
                        "SELECT count(*) FROM (SELECT 1 %s AND %s LIMIT :most) AS counted".formatted(ROWS, WAITING),
                        organizations,
                        viewer,
                        most)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(
            String sql, Collection<OrganizationId> organizations, AccountId viewer, int most) {
        return database.sql(sql)
                .param(
                        "organizations",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("viewer", viewer.value())
                .param("most", most);
    }

    private static VouchRow row(ResultSet row) throws SQLException {
        return new VouchRow(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getString("first") + " " + row.getString("last"),
                row.getString("title"),
                row.getString("legal_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Vouching.Standing.valueOf(row.getString("standing")),
                row.getString("answered_by"));
    }
}
