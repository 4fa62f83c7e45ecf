package io.gatehouse.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.security.DirectoryPeople;
import io.gatehouse.security.LdapServer;
import io.gatehouse.testing.MovableClock;
import io.gatehouse.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session ends ten hours after the sign-in however busy it is, and when nobody used it for a quarter of an hour. */
@BehindProxy
class SessionLimitTests {

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private LdapServer directory;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Visitor staff;
    private String session;

    /** The container counts a session's age in real time, so the time between is counted from now. */
    @BeforeEach
    void signIn() {
        clock.reset();
        staff = new Visitor(port);
        var account = fixture.account(fixture.organization().id(), "SUPPORT_STAFF");
        DirectoryPeople.awaitAndSetPassword(directory, account.username());
        var form = Map.of("username", account.username(), "password", DirectoryPeople.PASSWORD);
        var address = "198.51.100." + (100 + Math.floorMod(account.username().hashCode(), 100));
        session = staff.post("/login", form, "X-Forwarded-For", address)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    private int open(String path) {
        return staff.get(path, "Cookie", session).statusCode();
    }

    @Test
    void lastsTenHoursHoweverBusy() {
        for (int minutes = 0; minutes < 600; minutes += 10) {
            assertThat(open("/")).isEqualTo(200);
            clock.move(Duration.ofMinutes(10));
        }
        clock.move(Duration.ofSeconds(1));

        assertThat(open("/")).isEqualTo(302);
        clock.reset();
        assertThat(open("/")).isEqualTo(302);
    }

    @Test
    void lastsAQuarterOfAnHourWhenNobodyUsesIt() {
        clock.move(Duration.ofMinutes(14));
        assertThat(open("/")).isEqualTo(200);
        clock.move(Duration.ofMinutes(14));
        assertThat(open("/")).isEqualTo(200);

        clock.move(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(open("/")).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/?v-r=heartbeat&v-uiId=0"})
    void isNotKeptByAPageThatIsOnlyOpen(String question) {
        open("/");
        for (int minutes = 0; minutes < 15; minutes += 5) {
            open(question);
            clock.move(Duration.ofMinutes(5));
        }
        clock.move(Duration.ofSeconds(1));

        assertThat(open("/")).isEqualTo(302);
    }

    @Test
    void tellsAnOpenPageWhetherItHolds() {
        assertThat(asked()).isEqualTo(204);

        clock.move(Duration.ofMinutes(16));

        assertThat(asked()).isEqualTo(401);
    }

    private int asked() {
        return staff.get("/session", "Cookie", session, "Accept", "*/*").statusCode();
    }
}
