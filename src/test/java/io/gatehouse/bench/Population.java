package io.gatehouse.bench;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import io.gatehouse.account.AccountPages;
import io.gatehouse.directory.DirectoryEntry;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.Slapd;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many people who are in step: by SQL into the database, and as the product would map them, by LDIF into the stopped directory.
 * Filling a hundred thousand by the ordinary way would take longer than what is to be measured.
 */
final class Population {

    private static final int MEMBERS_AT_ONCE = 5000;
    private static final String PREFIX = "bench";

    private static final List<String> ROWS = List.of("""
            INSERT INTO account (id, version, revision, username, first_name, last_name, email, phone, job_title,
                access_level, state, opened_at, changed_at)
            SELECT gen_random_uuid(), 0, 1, 'bench' || lpad(i::text, 8, '0'), 'Zoë', 'O''Brien',
                'bench' || i || '@tamarack.example', '+13155550142', 'Nurse', 'CLINICIAN', 'ACTIVE', now(), now()
            FROM generate_series(1, :count) i""", """
            INSERT INTO affiliation (account_id, organization_id, since, suspended)
            SELECT id, :organization, now(), false FROM account WHERE username LIKE 'bench%' AND :count > 0""", """
            INSERT INTO account_grant (account_id, organization_id, entitlement, granted_at, granted_by)
            SELECT id, :organization, code, now(), 'bench'
            FROM account, unnest(ARRAY['PROVIDER_PORTAL', 'DIRECT_MAIL']) code
            WHERE username LIKE 'bench%' AND :count > 0""", """
            INSERT INTO provisioning_record (account_id, wanted_revision, reached_revision, state, changed_at)
            SELECT id, 1, 1, 'IN_STEP', now() FROM account
            WHERE username LIKE 'bench%' AND :count > 0 AND CAST(:organization AS uuid) IS NOT NULL""");

    private final Servers servers;
    private final OrganizationDetails organization;
    private final JdbcClient database;

    Population(Servers servers, OrganizationDetails organization) {
        this.servers = servers;
        this.organization = organization;
        this.database = servers.bean(JdbcClient.class);
    }

    void fill(int count) throws Exception {
        var crowd = new Crowd(servers);
        crowd.open(1, organization.id());
        crowd.awaitAll();
        for (var sql : ROWS) {
            database.sql(sql)
                    .param("count", count)
                    .param("organization", organization.id().value())
                    .update();
        }
        database.sql("VACUUM ANALYZE").update();
        var people = Files.createTempFile("gatehouse-bench", ".ldif");
        try {
            write(people);
            servers.stopWorker();
            servers.slapd().stop();
            servers.slapd().load(people);
            servers.slapd().resume();
            servers.startWorker();
        } finally {
            Files.delete(people);
        }
        join(count);
    }

    private void write(Path people) throws IOException {
        var comparison = servers.bean(Comparisons.class).now();
        var accounts = servers.bean(AccountPages.class);
        try (var entries = new PrintWriter(Files.newBufferedWriter(people))) {
            servers.bean(CurrentActor.class)
                    .runAs(
                            Actor.system("benchmark"),
                            () -> accounts.after(PREFIX, account -> {
                                if (account.username().startsWith(PREFIX)) {
                                    entries.println(
                                            entry(comparison.wanted(account).entry())
                                                    .toLDIFString());
                                }
                                return true;
                            }));
        }
    }

    private void join(int count) throws LDAPException {
        var below = ",ou=groups," + Slapd.BASE;
        var groups = List.of(
                "cn=provider-portal,ou=services" + below,
                "cn=direct-mail,ou=services" + below,
                "cn=members,ou=" + organization.shortName() + ",ou=members" + below);
        try (var raw = new RawDirectory(servers.slapd().server())) {
            for (var group : groups) {
                for (int from = 1; from <= count; from += MEMBERS_AT_ONCE) {
                    var names = IntStream.range(from, Math.min(from + MEMBERS_AT_ONCE, count + 1))
                            .mapToObj(number -> RawDirectory.person(Report.text("bench%08d", number)))
                            .toArray(String[]::new);
                    raw.one().modify(RawDirectory.join(group, names));
                }
            }
        }
    }

    private static Entry entry(DirectoryEntry wanted) {
        var entry = new Entry(
                RawDirectory.person(wanted.key().username()),
                new Attribute(
                        "objectClass", "top", "person", "organizationalPerson", "inetOrgPerson", "gatehouseAccount"),
                new Attribute("uid", wanted.key().username()),
                new Attribute("gatehouseAccountId", wanted.key().account().toString()));
        wanted.attributes().forEach(entry::addAttribute);
        return entry;
    }
}
