package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.organization.OrganizationService;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the source calls organizations, and which of ours each is taken for. */
@Repository
class AdoptionOrganizations {

    /** Names less alike than this are not taken for one another without a person. */
    private static final double ALIKE = 0.55;

    private final JdbcClient database;
    private final OrganizationService organizations;

    AdoptionOrganizations(JdbcClient database, OrganizationService organizations) {
        this.database = database;
        this.organizations = organizations;
    }

    /** Counts the names anew; what people confirmed stays. */
    void recognize(UUID run) {
        database.sql("""
                        INSERT INTO adoption_organization (run_id, value, people)
                        SELECT run_id, organization_value, count(*) FROM adoption_candidate
                        WHERE run_id = :run AND person AND organization_value IS NOT NULL GROUP BY 1, 2
                        ON CONFLICT (run_id, value) DO UPDATE SET people = excluded.people""").param("run", run).update();
        database.sql("""
                        DELETE FROM adoption_organization o WHERE run_id = :run AND NOT EXISTS (
                            SELECT FROM adoption_candidate c WHERE c.run_id = :run AND c.organization_value = o.value)""").param("run", run).update();
        unmatched(run).forEach(value -> match(run, value));
    }

    private List<String> unmatched(UUID run) {
        return database.sql("""
                        SELECT value FROM adoption_organization
                        WHERE run_id = :run AND organization_id IS NULL AND NOT confirmed""").param("run", run).query(String.class).list();
    }

    private void match(UUID run, String value) {
        organizations.match(readable(value), null, 1).stream()
                .filter(match -> match.score() >= ALIKE)
                .findFirst()
                .ifPresent(match -> set(run, value, match.organization().id(), match.score(), false));
    }

    /** Of a branch of the tree, its own name. */
    static String readable(String value) {
        var equals = value.indexOf('=');
        var comma = value.indexOf(',');
        return equals > 0 && equals < 6 ? value.substring(equals + 1, comma < 0 ? value.length() : comma) : value;
    }

    void set(UUID run, String value, @Nullable OrganizationId organization, double score, boolean confirmed) {
        database.sql("""
                        UPDATE adoption_organization SET organization_id = :organization, score = :score, confirmed = :confirmed
                        WHERE run_id = :run AND value = :value""")
                .param("organization", organization == null ? null : organization.value(), Types.OTHER)
                .param("score", score)
                .param("confirmed", confirmed)
                .param("run", run)
                .param("value", value)
                .update();
    }

    void assign(UUID run, String otherwise) {
        database.sql("""
                        UPDATE adoption_candidate c SET organization_id = told.organization_id
                        FROM (SELECT c.id, coalesce(o.organization_id, nullif(:otherwise, '')::uuid) AS organization_id
                              FROM adoption_candidate c LEFT JOIN adoption_organization o
                                ON o.run_id = c.run_id AND o.value = c.organization_value
                              WHERE c.run_id = :run AND c.state = 'OPEN') AS told
                        WHERE c.run_id = :run AND c.id = told.id
                          AND c.organization_id IS DISTINCT FROM told.organization_id""").param("otherwise", otherwise).param("run", run).update();
    }

    List<OrganizationValue> list(UUID run, int offset, int limit) {
        return database.sql("""
                        SELECT v.*, o.legal_name FROM adoption_organization v
                        LEFT JOIN organization o ON o.id = v.organization_id
                        WHERE v.run_id = :run ORDER BY v.organization_id IS NOT NULL, v.people DESC, v.value
                        OFFSET :offset LIMIT :limit""")
                .param("run", run)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> {
                    var id = row.getObject("organization_id", UUID.class);
                    return new OrganizationValue(
                            row.getString("value"),
                            readable(row.getString("value")),
                            row.getInt("people"),
                            id == null ? null : new OrganizationId(id),
                            row.getString("legal_name"),
                            row.getDouble("score"),
                            row.getBoolean("confirmed"));
                })
                .list();
    }

    int count(UUID run) {
        return database.sql("SELECT count(*) FROM adoption_organization WHERE run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }
}
