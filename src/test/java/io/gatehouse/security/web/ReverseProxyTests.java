package io.gatehouse.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.security.DirectoryPeople;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.MovableClock;
import io.gatehouse.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind a reverse proxy visitors are told apart, nobody can pretend an address, and everything is marked for https. */
@BehindProxy
class ReverseProxyTests {

    private static final String FORWARDED = "X-Forwarded-For";

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private LdapServer directory;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void arriveLater() {
        clock.move(Duration.ofMinutes(2));
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 198.51.100.7",
                "198.51.100.7, 10.1.2.3 | 198.51.100.7",
                "203.0.113.99, 198.51.100.7 | 198.51.100.7",
                "127.0.0.1, 198.51.100.7 | 198.51.100.7",
                "10.1.2.3, 198.51.100.7, 10.1.2.3 | 198.51.100.7",
                "10.1.2.3, 10.2.0.1 | 10.2.0.1",
                "2001:db8::7 | 2001:db8::7"
            })
    void journalsTheRightMostAddressThatNoTrustedProxyHas(String forwarded, String expected) {
        var name = "n" + Long.toString(System.nanoTime(), 36);

        visitor.post("/login", Map.of("username", name, "password", "wrong wrong"), FORWARDED, forwarded);

        assertThat(addressOfRefusal(name)).isEqualTo(expected);
    }

    @Test
    void doesNotReadOtherHeadersThatSayWhoAsks() {
        var name = "n" + Long.toString(System.nanoTime(), 36);

        visitor.post(
                "/login",
                Map.of("username", name, "password", "wrong wrong"),
                "Forwarded",
                "for=198.51.100.7",
                "X-Real-IP",
                "198.51.100.7",
                "Client-IP",
                "198.51.100.7");

        assertThat(addressOfRefusal(name)).isEqualTo("127.0.0.1");
    }

    @Test
    void limitsEachVisitorAloneAndNotTheProxy() {
        assertThat(readings("/register", "198.51.100.21", 13)).isEqualTo(429);

        assertThat(readings("/register", "198.51.100.22", 1)).isEqualTo(200);
        assertThat(readings("/register", "203.0.113.5, 198.51.100.21", 1)).isEqualTo(429);
    }

    @Test
    void saysInPlainWordsWhenToComeBack() {
        readings("/register", "198.51.100.31", 12);

        var refused = visitor.get("/register", FORWARDED, "198.51.100.31");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(refused.body()).contains("Please wait a moment").contains("try again in a minute");
        clock.move(Duration.ofMinutes(1));
        assertThat(readings("/register", "198.51.100.31", 1)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/register",
        "/register/sent",
        "/confirm",
        "/status",
        "/activate",
        "/reset",
        "/reset/request",
        "/reset/request/sent",
        "/policies/x/y",
        "/register/organizations"
    })
    void limitsEveryPublicPage(String path) {
        assertThat(readings(path, "198.51.100." + (100 + path.length()), 13)).isEqualTo(429);
    }

    @Test
    void limitsAllVisitorsTogetherButNeverStaff() {
        var session = signIn("192.0.2.1");
        for (int i = 0; i < 45; i++) {
            readings("/register", "192.0.2." + (100 + i), 1);
        }

        assertThat(readings("/register", "192.0.2.200", 1)).isEqualTo(429);
        assertThat(readings("/login", "192.0.2.201", 30)).isEqualTo(200);
        for (int i = 0; i < 50; i++) {
            var page = visitor.get("/", FORWARDED, "192.0.2.100", "Cookie", session);
            assertThat(page.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void limitsSignInsByAddress() {
        for (int i = 0; i < 6; i++) {
            assertThat(signInAs("n" + i + Long.toString(System.nanoTime(), 36), "198.51.100.41"))
                    .endsWith("wrong");
        }

        assertThat(signInAs("another", "198.51.100.41")).isEqualTo("/login?problem=busy");
        assertThat(signInAs("another", "198.51.100.42")).endsWith("wrong");
        clock.move(Duration.ofMinutes(1));
        assertThat(signInAs("another", "198.51.100.41")).endsWith("wrong");
    }

    @ParameterizedTest
    @CsvSource({"/register", "/login", "/api/v1/health", "/public/door.css", "/nothing-here"})
    void tellsBrowsersToUseHttpsOnly(String path) {
        assertThat(visitor.get(path, FORWARDED, "198.51.100.51").headers().firstValue("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void bindsTheSessionCookieToTheHost() {
        var cookie = cookie(signedIn("198.51.100.61"));

        assertThat(cookie)
                .startsWith("__Host-gatehouse=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    private String signIn(String address) {
        return cookie(signedIn(address)).split(";")[0];
    }

    private HttpResponse<String> signedIn(String address) {
        var staff = fixture.account(fixture.organization().id(), "SUPPORT_STAFF");
        DirectoryPeople.awaitAndSetPassword(directory, staff.username());
        return visitor.post(
                "/login",
                Map.of("username", staff.username(), "password", DirectoryPeople.PASSWORD),
                FORWARDED,
                address);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private String signInAs(String name, String address) {
        return visitor.post("/login", Map.of("username", name, "password", "wrong wrong"), FORWARDED, address)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** The status of the last of so many readings. */
    private int readings(String path, String forwarded, int times) {
        int status = 0;
        for (int i = 0; i < times; i++) {
            status = visitor.get(path, FORWARDED, forwarded).statusCode();
        }
        return status;
    }

    private String addressOfRefusal(String name) {
        return database.sql("SELECT request_ip FROM journal_row WHERE object_id = :name AND act = 'sign-in.refused'")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
