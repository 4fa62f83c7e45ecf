package io.gatehouse.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.testing.IntegrationTest;
import io.gatehouse.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ResetRequestTests {

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private AccountSnapshot activated() {
        var account = fixture.account(fixture.organization().id());
        fixture.asSystem(() -> {
            accounts.markActivated(account.id());
            return true;
        });
        return account;
    }

    private HttpResponse<String> ask(String who) {
        var visitor = new Visitor(port);
        var token = Visitor.formToken(visitor.get("/reset/request"));
        return visitor.post("/reset/request", Map.of("who", who, "formToken", token));
    }

    private List<String> acts(AccountSnapshot account) {
        return database.sql("SELECT act FROM journal_row WHERE object_id = :id ORDER BY seq")
                .param("id", account.id().toString())
                .query(String.class)
                .list();
    }

    @Test
    void answersTheSameWhetherThereIsAnAccountOrNot() {
        var known = ask(activated().username());
        var unknown = ask("nobody-knows-this");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.headers().firstValue("Location"))
                .contains("/reset/request/sent")
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(known.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void hasALinkMailedForUsernameOrEmail() {
        var byName = activated();
        var byMail = activated();

        ask(byName.username());
        ask(byMail.email().value().toUpperCase(Locale.ROOT));

        assertThat(acts(byName)).contains("account.password-reset-requested");
        assertThat(acts(byMail)).contains("account.password-reset-requested");
    }

    @Test
    void whoNeverHadAPasswordGetsTheFirstLinkAgain() {
        var account = fixture.account(fixture.organization().id());

        ask(account.username());

        assertThat(acts(account))
                .contains("account.activation-requested")
                .doesNotContain("account.password-reset-requested");
    }

    @Test
    void mailsAPersonThreeTimesADayAtMost() {
        var account = activated();

        for (int i = 0; i < 5; i++) {
            assertThat(ask(account.username()).statusCode()).isEqualTo(302);
        }

        assertThat(acts(account))
                .filteredOn("account.password-reset-requested"::equals)
                .hasSize(3);
    }

    @Test
    void refusesAFormThatWasNotOurs() {
        var account = activated();

        var answer = new Visitor(port).post("/reset/request", Map.of("who", account.username()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(acts(account)).doesNotContain("account.password-reset-requested");
    }
}
