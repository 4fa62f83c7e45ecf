package io.gatehouse.reconciliation.adoption;

import io.gatehouse.account.AdoptAccount;
import io.gatehouse.account.OpenAccount;
import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.Username;
import io.gatehouse.directory.Adoption;
import io.gatehouse.directory.Adoption.Reference;
import io.gatehouse.directory.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The candidates that are due to be taken over, with their services and what is to be adopted. */
@Repository
class TakeOverRows {

    private static final String MEMBERSHIPS = """
            (SELECT coalesce(array_agg(DISTINCT %s), '{}') FROM adoption_member m
             JOIN adoption_group g ON g.run_id = m.run_id AND g.id = m.group_id
             WHERE m.run_id = c.run_id AND (%s))""";

    private static final String DUE = "SELECT c.*, p.reached_revision, "
            + MEMBERSHIPS.formatted(
                    "g.entitlement",
                    "g.entitlement IS NOT NULL AND (m.member = c.dn_key AND m.attribute <> 'memberuid'"
                            + " OR m.member = c.username AND m.attribute = 'memberuid')")
            + " AS services, "
            + MEMBERSHIPS.formatted("m.attribute || ' ' || g.dn", "m.member = c.dn_key AND m.attribute <> 'memberuid'")
            + " AS naming FROM adoption_candidate c LEFT JOIN provisioning_record p ON p.account_id = c.account_id ";

    private final JdbcClient database;

    TakeOverRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * One to be taken over.
     *
     * @param link the account it is; null for a new one
     * @param reached the directory has had that account
     * @param marked the entry bears that account's mark already
     */
    record Due(
            long id,
            AdoptAccount account,
            @Nullable AccountId link,
            boolean reached,
            boolean marked,
            @Nullable Adoption adoption) {}

    /**
     * Puts those together who are in the same group, the smallest that each is in: a batch then changes few groups. The people of
     * a file, whose groups are not written to, stay in its order.
     */
    void order(UUID run) {
        database.sql("""
                        WITH home AS (
                            SELECT c.id, row_number() OVER (ORDER BY g.size NULLS LAST, g.id, c.id) AS position
                            FROM adoption_candidate c LEFT JOIN LATERAL (
                                SELECT g.size, g.id FROM adoption_member m
                                JOIN adoption_group g ON g.run_id = m.run_id AND g.id = m.group_id
                                WHERE m.run_id = c.run_id AND m.member = c.dn_key AND m.attribute <> 'memberuid'
                                ORDER BY g.size, g.id LIMIT 1) AS g ON true
                            WHERE c.run_id = :run AND c.entry_id IS NOT NULL AND c.state = 'OPEN' AND c.decision <> 'NONE')
                        UPDATE adoption_candidate c SET position = home.position
                        FROM home WHERE c.run_id = :run AND c.id = home.id""").param("run", run).update();
    }

    /** The next ones, so that nobody else takes them until this transaction ends. */
    List<Due> next(UUID run, int atMost) {
        return database.sql(DUE + """
                        WHERE c.run_id = ? AND c.state = 'OPEN' AND c.decision <> 'NONE'
                        ORDER BY c.position, c.id LIMIT ? FOR UPDATE OF c""")
                .params(run, atMost)
                .query(TakeOverRows::due)
                .list();
    }

    /** The same of one, whatever was decided about it: for showing what would be done. */
    Due find(UUID run, long id) {
        return database.sql(DUE + " WHERE c.run_id = ? AND c.id = ?")
                .params(run, id)
                .query(TakeOverRows::due)
                .single();
    }

    void taken(UUID run, List<Due> all) {
        var ids = all.stream().map(Due::id).toArray(Long[]::new);
        database.sql("""
                        UPDATE adoption_candidate SET state = 'TAKEN',
                            taken_account = CASE WHEN decision = 'LINK' THEN account_id ELSE new_account END
                        WHERE run_id = :run AND id = ANY (:ids)""").param("run", run).param("ids", ids).update();
    }

    void failed(UUID run, long id, String problem) {
        database.sql("UPDATE adoption_candidate SET state = 'FAILED', failure = ? WHERE run_id = ? AND id = ?")
                .params(problem, run, id)
                .update();
    }

    long taken(UUID run) {
        return database.sql("SELECT count(*) FROM adoption_candidate WHERE run_id = ? AND state = 'TAKEN'")
                .param(run)
                .query(Long.class)
                .single();
    }

    /** People with an entry and no password, the first ones first; they count as invited from now on. */
    List<AccountId> invite(UUID run, int atMost, Instant now) {
        return database.sql("""
                        UPDATE adoption_candidate SET invited_at = :now WHERE run_id = :run AND id IN (
                            SELECT c.id FROM adoption_candidate c
                            JOIN account a ON a.id = c.taken_account AND a.activated_at IS NULL AND a.state = 'ACTIVE'
                            JOIN provisioning_record p ON p.account_id = a.id AND p.state = 'IN_STEP'
                            WHERE c.run_id = :run AND c.state = 'TAKEN' AND c.invited_at IS NULL
                            ORDER BY c.id LIMIT :most FOR UPDATE OF c SKIP LOCKED)
                        RETURNING taken_account""")
                .param("now", Timestamp.from(now))
                .param("run", run)
                .param("most", atMost)
                .query((row, number) -> new AccountId(row.getObject("taken_account", UUID.class)))
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        var link = "LINK".equals(row.getString("decision")) ? row.getObject("account_id", UUID.class) : null;
        var entry = row.getString("entry_id");
        var adoption = entry == null ? null : new Adoption(row.getString("dn"), new EntryId(entry), references(row));
        return new Due(
                row.getLong("id"),
                new AdoptAccount(account(row), entry != null, row.getBoolean("disabled")),
                link == null ? null : new AccountId(link),
                row.getLong("reached_revision") > 0,
                row.getString("mark") != null,
                adoption);
    }

    private static OpenAccount account(ResultSet row) throws SQLException {
        var phone = row.getString("phone");
        var npi = row.getString("npi");
        var organization = row.getObject("organization_id", UUID.class);
        return new OpenAccount(
                new AccountId(row.getObject("new_account", UUID.class)),
                new Username(text(row, "username")),
                new PersonName(text(row, "first_name"), null, text(row, "last_name"), null),
                new EmailAddress(text(row, "email")),
                phone == null ? null : new PhoneNumber(phone),
                npi == null ? null : new Npi(npi),
                row.getString("job_title"),
                null,
                null,
                new OrganizationId(organization == null ? new UUID(0, 0) : organization),
                services(row),
                null);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Set<String> services(ResultSet row) throws SQLException {
        return new HashSet<>(List.of((String[]) row.getArray("services").getArray()));
    }

    private static List<Reference> references(ResultSet row) throws SQLException {
        var references = new ArrayList<Reference>();
        for (var naming : (String[]) row.getArray("naming").getArray()) {
            var space = naming.indexOf(' ');
            references.add(new Reference(naming.substring(space + 1), naming.substring(0, space)));
        }
        return references;
    }
}
