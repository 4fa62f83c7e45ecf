package io.gatehouse.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.account.AccountFixture;
import io.gatehouse.security.ApiScope;
import io.gatehouse.security.ApiTokenService;
import io.gatehouse.security.IssuedToken;
import io.gatehouse.testing.IntegrationTest;
import io.gatehouse.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ApiTokenTests {

    private static final String CLOSED = "/api/v1/nothing-here";

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private IssuedToken issue() {
        return fixture.asSystem(() -> tokens.issue("program " + System.nanoTime(), Set.of(ApiScope.INTAKE)));
    }

    private HttpResponse<String> call(String authorization) {
        return new Visitor(port).get(CLOSED, "Authorization", authorization);
    }

    @Test
    void opensTheApiToWhoShowsAToken() {
        var token = issue().token();

        assertThat(call("Bearer " + token).statusCode()).isEqualTo(404);
        assertThat(call("bearer " + token).statusCode()).isEqualTo(404);
    }

    @Test
    void staysClosedOtherwiseAndSaysWhatIsNeeded() {
        var answer = call("Bearer gatehouse_guess");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(call("Basic Z2F0ZWhvdXNlOmd1ZXNz").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .get(CLOSED + "?access_token=" + issue().token())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRevokedTokenOpensNothing() {
        var issued = issue();
        fixture.asSystem(() -> {
            tokens.revoke(issued.row().id());
            return true;
        });

        assertThat(call("Bearer " + issued.token()).statusCode()).isEqualTo(401);
    }

    @Test
    void keepsTheHashOnly() {
        var issued = issue();

        assertThat(database.sql("SELECT count(*) FROM api_token t WHERE t::text LIKE '%' || :token || '%'")
                        .param("token", issued.token().substring("gatehouse_".length()))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(issued.toString()).doesNotContain(issued.token());
    }
}
