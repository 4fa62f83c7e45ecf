package io.gatehouse.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.security.DirectoryPeople;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.IntegrationTest;
import io.gatehouse.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Browsers are told how to protect our pages on every answer, whatever its status. */
@IntegrationTest
class HeadersTests {

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private LdapServer directory;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register",
                "/register/nothing-here",
                "/confirm?token=x",
                "/status/x",
                "/policies/x",
                "/activate",
                "/activate?token=x",
                "/activate/done",
                "/reset?token=x",
                "/reset/request",
                "/reset/request/sent",
                "/login",
                "/login?problem=wrong",
                "/public/door.css",
                "/public/missing.css",
                "/robots.txt",
                "/api/v1/health",
                "/api/v1/openapi.json",
                "/api/v1/registrations",
                "/api/v1/nothing-here",
                "/",
                "/accounts",
                "/nothing-here",
                "/error",
                "/VAADIN/",
                "/register;x=1",
                "/register/%2e%2e/accounts",
                "//accounts"
            })
    void visitorsAreProtectedAndGetNoCookie(String path) {
        var answer = visitor.get(path);

        assertProtected(answer);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.statusCode()).isNotEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/login", "/activate", "/reset/request", "/", "/accounts"})
    void refusedFormsAreProtectedToo(String path) {
        var answer = visitor.post(path, Map.of("a", "b"), "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertProtected(answer);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing-here", "/accounts", "/VAADIN/nothing-here.js", "/styles.css"})
    void pagesOfTheBackOfficeAreProtected(String path) {
        signIn();

        assertProtected(visitor.get(path));
    }

    @Test
    void publicPagesRunNoScriptThatIsNotAFileOfOurs() {
        assertThat(policy(visitor.get("/login")))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void whatConcernsAPersonIsNotKeptInCaches() {
        signIn();

        assertThat(visitor.get("/").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(visitor.get("/activate?token=x").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    private void signIn() {
        var staff = fixture.account(fixture.organization().id(), "SUPPORT_STAFF");
        DirectoryPeople.awaitAndSetPassword(directory, staff.username());
        visitor.signIn(staff.username(), DirectoryPeople.PASSWORD);
    }

    private static void assertProtected(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(policy(answer)).contains("object-src 'none'").contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("none");
    }
}
