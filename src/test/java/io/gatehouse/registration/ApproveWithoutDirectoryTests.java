package io.gatehouse.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.testing.IntegrationTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Nobody answers at the directory's address: decisions are made all the same, and wait to be carried out. */
@IntegrationTest
@TestPropertySource(
        properties = {
            "gatehouse.ldap.urls=ldap://127.0.0.1:1",
            "gatehouse.ldap.bind-dn=cn=gatehouse,ou=system,dc=gatehouse,dc=example",
            "gatehouse.ldap.bind-password=not-a-secret",
            "gatehouse.ldap.base-dn=dc=gatehouse,dc=example"
        })
class ApproveWithoutDirectoryTests {

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient database;

    @Test
    void approvesAtOnceAndLeavesTheWorkDue() {
        var organization = accounts.organization();
        var request = fixture.nurse();
        var decision = fixture.proposed(request, organization);
        assertThat(fixture.review(request, decision).plan())
                .satisfies(plan -> assertThat(plan.directoryRead()).isFalse());

        var begun = System.nanoTime();
        var outcome = fixture.approve(fixture.staff(), request, decision);

        assertThat(outcome).isInstanceOf(ReviewOutcome.Decided.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(fixture.current(request).state()).isEqualTo(RegistrationState.APPROVED);
        assertThat(database.sql(
                                "SELECT reached_revision < wanted_revision FROM provisioning_record WHERE account_id = :id")
                        .param("id", request.accountId().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
