package io.gatehouse.provisioning.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.provisioning.ProvisioningFixture;
import io.gatehouse.security.ApiScope;
import io.gatehouse.security.ApiTokenService;
import io.gatehouse.testing.IntegrationTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class AccountControllerTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ProvisioningFixture provisioning;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private ApiTokenService tokens;

    @Test
    void tellsGrantsAndHowFarTheDirectoryHasFollowed() {
        var account = provisioning.inStep("PROVIDER_PORTAL");
        assertThat(http.get()
                        .uri("/api/v1/accounts/{username}", account.username())
                        .header(HttpHeaders.AUTHORIZATION, bearer(ApiScope.REVIEW)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"username": "%s", "state": "ACTIVE",
                         "affiliations": [{"suspended": false, "grants": [{"entitlement": "PROVIDER_PORTAL"}]}],
                         "provisioning": {"state": "IN_STEP", "wantedRevision": 1, "reachedRevision": 1}}
                        """.formatted(account.username()));
    }

    @Test
    void tellsWhyTheDirectoryRefused() {
        var account = provisioning.parked();
        assertThat(http.get()
                        .uri("/api/v1/accounts/{username}", account.username())
                        .header(HttpHeaders.AUTHORIZATION, bearer(ApiScope.REVIEW)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"provisioning": {"state": "PARKED", "reachedRevision": 0, "lastCode": 68}}""");
    }

    @Test
    void doesNotKnowAnUnknownUsername() {
        assertThat(http.get()
                        .uri("/api/v1/accounts/nobody-at-all")
                        .header(HttpHeaders.AUTHORIZATION, bearer(ApiScope.REVIEW)))
                .hasStatus(404)
                .hasContentType("application/problem+json");
    }

    @Test
    void refusesATokenOfAnotherScope() {
        var account = provisioning.inStep();
        assertThat(http.get()
                        .uri("/api/v1/accounts/{username}", account.username())
                        .header(HttpHeaders.AUTHORIZATION, bearer(ApiScope.INTAKE)))
                .hasStatus(403);
    }

    private String bearer(ApiScope scope) {
        var name = "accounts " + UUID.randomUUID();
        var token = accounts.asSystem(() -> tokens.issue(name, Set.of(scope)));
        return "Bearer " + token.token();
    }
}
