package io.gatehouse.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.security.LdapServer;
import io.gatehouse.security.PersonNames;
import io.gatehouse.security.RateLimits;
import io.gatehouse.security.SignInAccounts;
import io.gatehouse.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Whoever is not let in cost the same work, known or not, so that its time can tell nothing. */
@IntegrationTest
class SameWorkTests {

    @Autowired
    private RateLimits limits;

    @Autowired
    private Lockout lockout;

    @Autowired
    private LdapServer directory;

    @Autowired
    private PersonNames names;

    @Autowired
    private SignInAccounts accounts;

    @Autowired
    private SignInRecord record;

    @Autowired
    private SignInSettings settings;

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private AccountAccess access;

    @Autowired
    private JdbcClient database;

    @Test
    void asksTheDirectoryOnceAndJournalsOnceWhoeverItIs() {
        var staff = fixture.account(fixture.organization().id(), "SUPPORT_STAFF");
        var suspended = fixture.account(fixture.organization().id(), "SUPPORT_STAFF");
        fixture.runAs(fixture.lead(), () -> access.suspend(suspended.id(), SuspensionReason.LEAVER, "left"));
        var unknown = "n" + Long.toString(System.nanoTime(), 36);

        var work = List.of(workFor(staff.username()), workFor(suspended.username()), workFor(unknown));

        assertThat(work).containsOnly(List.of("bind as the person", "1 row of wrong-credentials", "1 failure counted"));
    }

    private List<String> workFor(String username) {
        var work = new ArrayList<String>();
        var counting = new DirectoryBind(directory, names, settings) {
            @Override
            boolean accepts(SignInAttempt attempt) {
                work.add("bind as " + (attempt.username().equals(username) ? "the person" : "somebody else"));
                return super.accepts(attempt);
            }
        };
        var provider = new SignInProvider(limits, lockout, counting, accounts, record, settings);

        assertThatExceptionOfType(SignInRefusedException.class)
                .isThrownBy(() -> provider.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(username, "not the password")));

        work.add(count(
                        "SELECT count(*) FROM journal_row WHERE object_id = :name AND reason = 'wrong-credentials'",
                        username)
                + " row of wrong-credentials");
        work.add(count("SELECT failures FROM sign_in_failure WHERE username = :name", username) + " failure counted");
        return work;
    }

    private long count(String sql, String username) {
        return database.sql(sql).param("name", username).query(Long.class).single();
    }
}
