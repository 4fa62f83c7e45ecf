package io.gatehouse.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.security.DirectoryPeople;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.IntegrationTest;
import io.gatehouse.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SignInTests {

    private static final String WRONG = "not the password at all";

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private AccountAccess access;

    @Autowired
    private LdapServer directory;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    private AccountSnapshot person(String... roles) {
        var account = fixture.account(fixture.organization().id(), roles);
        DirectoryPeople.awaitAndSetPassword(directory, account.username());
        return account;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void letsInWhoKnowsThePassword() {
        var staff = person("SUPPORT_STAFF");

        var answer = visitor.signIn(staff.username(), DirectoryPeople.PASSWORD);

        assertThat(location(answer)).isEqualTo("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void takesTheUsernameInAnyCase() {
        var staff = person("SUPPORT_STAFF");

        var answer = visitor.signIn(" " + staff.username().toUpperCase() + " ", DirectoryPeople.PASSWORD);

        assertThat(location(answer)).isEqualTo("/");
    }

    @Test
    void saysTheSameToEveryoneWhoMayNotComeIn() {
        var staff = person("SUPPORT_STAFF");
        var withoutRole = person();
        var suspended = person("SUPPORT_STAFF");
        fixture.runAs(fixture.lead(), () -> access.suspend(suspended.id(), SuspensionReason.LEAVER, "left"));

        var wrong = visitor.signIn(staff.username(), WRONG);
        var unknown = visitor.signIn("nobody-knows-this", WRONG);
        var malformed = visitor.signIn("*)(uid=*", WRONG);
        var noRole = visitor.signIn(withoutRole.username(), DirectoryPeople.PASSWORD);
        var left = visitor.signIn(suspended.username(), DirectoryPeople.PASSWORD);

        assertThat(location(wrong)).isEqualTo("/login?problem=wrong");
        assertThat(List.of(unknown, malformed, noRole, left))
                .allSatisfy(answer -> assertThat(location(answer)).isEqualTo(location(wrong)))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(wrong.statusCode()));
        assertThat(visitor.hasCookies()).isFalse();
    }

    @Test
    void refusesAnEmptyPasswordThoughTheDirectoryWouldTakeIt() {
        var staff = person("SUPPORT_STAFF");

        var answer = visitor.signIn(staff.username(), "");

        assertThat(location(answer)).isEqualTo("/login?problem=wrong");
        assertThat(acts(staff.username())).contains("empty-password");
    }

    @Test
    void locksAUsernameAfterFiveFailuresAlsoForTheRightPassword() {
        var staff = person("SUPPORT_STAFF");
        for (int i = 0; i < 5; i++) {
            assertThat(location(visitor.signIn(staff.username(), WRONG))).endsWith("wrong");
        }

        var answer = visitor.signIn(staff.username(), DirectoryPeople.PASSWORD);

        assertThat(location(answer)).endsWith("locked");
        assertThat(acts(staff.username())).contains("sign-in.locked", "wrong-credentials", "locked");
    }

    @Test
    void locksNamesThatNobodyHasLikeThoseOfPeople() {
        var nobody = "n" + Long.toString(System.nanoTime(), 36);
        for (int i = 0; i < 5; i++) {
            visitor.signIn(nobody, WRONG);
        }

        assertThat(location(visitor.signIn(nobody, WRONG))).endsWith("locked");
    }

    @Test
    void believesNobodyWhoSaysOnWhoseBehalfHeAsks() {
        var name = "n" + Long.toString(System.nanoTime(), 36);

        visitor.post(
                "/login",
                Map.of("username", name, "password", WRONG),
                "X-Forwarded-For",
                "198.51.100.7",
                "X-Forwarded-Proto",
                "https");

        assertThat(database.sql("SELECT request_ip FROM journal_row WHERE object_id = :name")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void journalsWhoCameIn() {
        var staff = person("SUPPORT_STAFF");

        visitor.signIn(staff.username(), DirectoryPeople.PASSWORD);

        assertThat(acts(staff.id().toString())).contains("sign-in.succeeded");
    }

    @Test
    void leadsBackToThePageThatWasAskedForAndNowhereElse() {
        var staff = person("SUPPORT_STAFF");
        var asked = visitor.get("/requests?status=SUBMITTED");
        assertThat(location(asked)).isEqualTo("/login?to=%2Frequests%3Fstatus%3DSUBMITTED");

        var back = visitor.post("/login", form(staff, "/requests?status=SUBMITTED"));
        var elsewhere = visitor.post("/login", form(staff, "//evil.example/"));

        assertThat(location(back)).isEqualTo("/requests?status=SUBMITTED");
        assertThat(location(elsewhere)).isEqualTo("/");
    }

    @Test
    void refusesASignInThatAnotherSiteSends() {
        var staff = person("SUPPORT_STAFF");

        var answer = visitor.post("/login", form(staff, "/"), "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void givesEachSignInASessionOfItsOwn() {
        var staff = person("SUPPORT_STAFF");
        var first = visitor.signIn(staff.username(), DirectoryPeople.PASSWORD);
        var second = visitor.signIn(staff.username(), DirectoryPeople.PASSWORD);

        assertThat(second.headers().firstValue("Set-Cookie"))
                .isPresent()
                .isNotEqualTo(first.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void endsTheSessionOfWhoIsSuspendedAtTheNextClick() {
        var staff = person("SUPPORT_STAFF");
        visitor.signIn(staff.username(), DirectoryPeople.PASSWORD);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        fixture.runAs(fixture.lead(), () -> access.suspend(staff.id(), SuspensionReason.LEAVER, "left"));

        assertThat(location(visitor.get("/"))).isEqualTo("/login");
    }

    private static Map<String, String> form(AccountSnapshot account, String target) {
        return Map.of("username", account.username(), "password", DirectoryPeople.PASSWORD, "to", target);
    }

    private List<String> acts(String object) {
        return database.sql("SELECT coalesce(reason, act) FROM journal_row WHERE object_id = :id")
                .param("id", object)
                .query(String.class)
                .list();
    }
}
