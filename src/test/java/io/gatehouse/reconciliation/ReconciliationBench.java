package io.gatehouse.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountPages;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryChange.AddEntry;
import io.gatehouse.directory.DirectoryChange.AddMember;
import io.gatehouse.directory.OwnedAttributes;
import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.testing.Slapd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a run takes beside a plain paged read of the same tree with its groups, measured in turns in the same process.
 * Not among the tests: {@code ./mvnw test -Dtest=ReconciliationBench -Dbench.accounts=100000}.
 */
@OnSlapd
class ReconciliationBench {

    private static final int ACCOUNTS = Integer.getInteger("bench.accounts", 20_000);
    private static final int ROUNDS = 5;
    private static final int CHUNK = 2000;

    @Autowired
    private ReconciliationFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountPages pages;

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient database;

    @Test
    void aRunBesideAPlainRead() throws LDAPException {
        fixture.people(1, "PROVIDER_PORTAL", "DIRECT_MAIL");
        fill(accounts.organization().id());
        var plain = new double[ROUNDS];
        var run = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = plainRead();
            var result = fixture.run();
            assertThat(result.figures()).isEmpty();
            run[round] = result.active().toMillis() / 1000.0;
        }
        Arrays.sort(plain);
        Arrays.sort(run);
        System.out.printf(
                "%d accounts: plain read %.2f s, run %.2f s, ratio %.2f (medians of %d); %s / %s%n",
                ACCOUNTS,
                plain[ROUNDS / 2],
                run[ROUNDS / 2],
                run[ROUNDS / 2] / plain[ROUNDS / 2],
                ROUNDS,
                Arrays.toString(plain),
                Arrays.toString(run));
    }

    private double plainRead() throws LDAPException {
        var began = System.nanoTime();
        var server = OnSlapd.Server.SLAPD.server();
        var options = new LDAPConnectionOptions();
        options.setUseSynchronousMode(true);
        options.setMaxMessageSize(256 * 1024 * 1024);
        try (var connection = new LDAPConnection(options, "127.0.0.1", OnSlapd.Server.SLAPD.port())) {
            connection.bind(server.bindDn(), server.bindPassword());
            var attributes = new ArrayList<>(OwnedAttributes.ALL);
            attributes.addAll(List.of("uid", "gatehouseAccountId", "pwdAccountLockedTime"));
            read(connection, "ou=people," + Slapd.BASE, attributes.toArray(String[]::new));
            read(connection, "ou=groups," + Slapd.BASE, "member");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static void read(LDAPConnection connection, String base, String... attributes) throws LDAPException {
        ASN1OctetString cookie = null;
        do {
            var request = new SearchRequest(base, SearchScope.SUB, "(objectClass=*)", attributes);
            request.addControl(new SimplePagedResultsControl(500, cookie));
            var control = SimplePagedResultsControl.get(connection.search(request));
            cookie = control.moreResultsToReturn() ? control.getCookie() : null;
        } while (cookie != null);
    }

    private void fill(OrganizationId organization) {
        for (var sql : List.of("""
                INSERT INTO account (id, version, revision, username, first_name, last_name, email, phone, job_title,
                    access_level, state, opened_at, changed_at)
                SELECT gen_random_uuid(), 0, 1, 'bench' || lpad(i::text, 8, '0'), 'Zoë', 'O''Brien',
                    'bench' || i || '@bench.example', '+13155550142', 'Nurse', 'CLINICIAN', 'ACTIVE', now(), now()
                FROM generate_series(1, :count) i""", """
                INSERT INTO affiliation (account_id, organization_id, since, suspended)
                SELECT id, :organization, now(), false FROM account WHERE username LIKE 'bench%' AND :count > 0""", """
                INSERT INTO account_grant (account_id, organization_id, entitlement, granted_at, granted_by)
                SELECT id, :organization, code, now(), 'bench'
                FROM account, unnest(ARRAY['PROVIDER_PORTAL', 'DIRECT_MAIL']) code
                WHERE username LIKE 'bench%' AND :count > 0""", """
                INSERT INTO provisioning_record (account_id, wanted_revision, reached_revision, state, changed_at)
                SELECT id, 1, 1, 'IN_STEP', now() FROM account
                WHERE username LIKE 'bench%' AND :count > 0 AND CAST(:organization AS uuid) IS NOT NULL""")) {
            database.sql(sql)
                    .param("count", ACCOUNTS)
                    .param("organization", organization.value())
                    .update();
        }
        database.sql("ANALYZE").update();
        var position = "bench";
        var comparison = comparisons.now();
        for (var page = page(position); !page.isEmpty(); page = page(position)) {
            var changes = new ArrayList<DirectoryChange>();
            for (var account : page) {
                var wanted = comparison.wanted(account);
                changes.add(new AddEntry(wanted.entry()));
                wanted.groups()
                        .forEach(group ->
                                changes.add(new AddMember(group, wanted.entry().key())));
            }
            directory.apply(changes);
            position = page.getLast().username();
        }
    }

    private List<AccountSnapshot> page(String after) {
        return accounts.asSystem(() -> pages.after(after, CHUNK)).stream()
                .filter(account -> account.username().startsWith("bench"))
                .toList();
    }
}
