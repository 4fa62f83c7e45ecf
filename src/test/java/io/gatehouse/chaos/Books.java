package io.gatehouse.chaos;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import io.gatehouse.testing.Slapd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the database and the directory say, read from outside in SQL and LDAP: the product is not asked about itself. */
final class Books {

    private static final String ACCOUNTS = """
            SELECT a.id, a.username, a.email, a.opened_at, a.registration_id,
                (SELECT min(at) FROM journal_row WHERE act = 'account.provisioned' AND object_id = a.id::text) AS provisioned_at,
                (SELECT count(*) FROM journal_row WHERE act = 'account.provisioned' AND object_id = a.id::text) AS provisioned,
                (SELECT count(*) FROM journal_row WHERE act = 'registration.approved'
                    AND object_id = a.registration_id::text) AS approved,
                (SELECT count(*) FROM mail WHERE template = 'WELCOME' AND subject_id = a.id::text) AS welcomed
            FROM account a""";

    /** A grant of a service is a group; one of a role is two; and everybody is a member of the organization. */
    private static final String GROUPS = """
            SELECT a.id, 'cn=members,ou=' || o.short_name || ',ou=members' AS place
                FROM account a JOIN affiliation f ON f.account_id = a.id JOIN organization o ON o.id = f.organization_id
            UNION ALL
            SELECT g.account_id, CASE e.kind WHEN 'SERVICE' THEN 'cn=' || e.directory_group || ',ou=services'
                    ELSE 'cn=' || e.directory_group || ',ou=roles' END
                FROM account_grant g JOIN entitlement e ON e.code = g.entitlement WHERE e.directory_group IS NOT NULL
            UNION ALL
            SELECT g.account_id, 'cn=' || e.directory_group || ',ou=' || o.short_name || ',ou=members'
                FROM account_grant g JOIN entitlement e ON e.code = g.entitlement AND e.kind = 'ROLE'
                JOIN organization o ON o.id = g.organization_id""";

    private final JdbcClient database;
    private final Slapd slapd;

    Books(Exchange exchange) {
        this.database = JdbcClient.create(new DriverManagerDataSource(exchange.cluster.url(), "postgres", "postgres"));
        this.slapd = exchange.slapd;
    }

    /**
     * An account that was opened.
     *
     * @param provisionedAt null before the directory has reached it
     * @param announced how often it was journaled as provisioned; {@code approved} as approved; {@code welcomed} mails staged
     */
    record Account(
            String id,
            String username,
            String email,
            Instant openedAt,
            @Nullable Instant provisionedAt,
            boolean registered,
            int announced,
            int approved,
            int welcomed) {

        boolean isJournaledAsItShould() {
            return announced == 1 && (!registered || approved == 1 && welcomed == 1);
        }
    }

    List<Account> accounts() {
        return database.sql(ACCOUNTS).query(Books::account).list();
    }

    /** Whether nothing is left to do: everybody reached, every mail settled. */
    boolean settled() {
        return database.sql("""
                        SELECT NOT EXISTS (SELECT FROM provisioning_record WHERE state <> 'IN_STEP')
                            AND NOT EXISTS (SELECT FROM mail WHERE state <> 'SENT')""").query(Boolean.class).single();
    }

    /** What is left to do, for the message of a test that waited in vain. */
    List<Map<String, Object>> unsettled() {
        return database.sql("""
                        SELECT account_id::text AS id, state, last_code::text AS code, last_message AS words,
                            lease_until::text AS until FROM provisioning_record WHERE state <> 'IN_STEP'
                        UNION ALL SELECT id::text, state, attempts::text, last_answer, next_attempt_at::text FROM mail
                        WHERE state <> 'SENT'""").query().listOfRows();
    }

    List<String> messageIds() {
        return database.sql("SELECT message_id FROM mail").query(String.class).list();
    }

    /** Approved requests without an account, and accounts without an approved request. */
    int unmatched() {
        return database.sql("""
                        SELECT count(*) FROM registration r FULL JOIN account a ON a.registration_id = r.id
                        WHERE (r.state = 'APPROVED') IS DISTINCT FROM (a.id IS NOT NULL)
                            AND (r.id IS NOT NULL OR a.registration_id IS NOT NULL)""").query(Integer.class).single();
    }

    /** Places where the journal's chain is not whole. */
    int brokenLinks() {
        return database.sql("""
                        SELECT count(*) FROM (SELECT seq, prev_hash, lag(hash) OVER (ORDER BY seq) AS before,
                            lag(seq) OVER (ORDER BY seq) AS last FROM journal_row) link
                        WHERE seq > 1 AND (prev_hash <> before OR seq <> last + 1)""").query(Integer.class).single();
    }

    /** Attempts recorded beyond the one that each revision needs: how often work was done again. */
    int repeated() {
        return database.sql(
                        "SELECT coalesce(sum(times), 0) - count(DISTINCT (account_id, revision)) FROM provisioning_attempt")
                .query(Integer.class)
                .single();
    }

    /** The groups each account is to be in, as normalized names. */
    Map<String, Set<String>> wantedGroups() {
        var wanted = new HashMap<String, Set<String>>();
        database.sql(GROUPS)
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("place")))
                .list()
                .forEach(one -> wanted.computeIfAbsent(one.getKey(), id -> new TreeSet<>())
                        .add(normalized(one.getValue() + ",ou=groups," + Slapd.BASE)));
        return wanted;
    }

    /** What the directory holds. */
    Tree tree() {
        try (var connection = new LDAPConnection("127.0.0.1", slapd.port())) {
            connection.bind(slapd.server().bindDn(), slapd.server().bindPassword());
            return new Tree(entries(connection), memberships(connection));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param marked name of each entry by the account that is marked on it; several for one account would be two people
     * @param groups by the normalized name of the member
     */
    record Tree(Map<String, List<String>> marked, Map<String, Set<String>> groups) {}

    private static Map<String, List<String>> entries(LDAPConnection connection) throws LDAPException {
        var marked = new HashMap<String, List<String>>();
        var found = connection.search(
                Slapd.BASE, SearchScope.SUB, Filter.createPresenceFilter("gatehouseAccountId"), "gatehouseAccountId");
        for (var entry : found.getSearchEntries()) {
            marked.computeIfAbsent(entry.getAttributeValue("gatehouseAccountId"), id -> new ArrayList<>())
                    .add(entry.getParsedDN().toNormalizedString());
        }
        return marked;
    }

    private static Map<String, Set<String>> memberships(LDAPConnection connection) throws LDAPException {
        var groups = new HashMap<String, Set<String>>();
        var found = connection.search(
                "ou=groups," + Slapd.BASE, SearchScope.SUB, Filter.createPresenceFilter("member"), "member");
        for (var group : found.getSearchEntries()) {
            for (var member : group.getAttributeValues("member")) {
                groups.computeIfAbsent(normalized(member), dn -> new HashSet<>())
                        .add(group.getParsedDN().toNormalizedString());
            }
        }
        return groups;
    }

    private static String normalized(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var provisioned = row.getObject("provisioned_at", OffsetDateTime.class);
        return new Account(
                row.getString("id"),
                row.getString("username"),
                row.getString("email"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                provisioned == null ? null : provisioned.toInstant(),
                row.getString("registration_id") != null,
                row.getInt("provisioned"),
                row.getInt("approved"),
                row.getInt("welcomed"));
    }
}
