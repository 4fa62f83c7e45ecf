package io.gatehouse.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.IntegrationTest;
import io.gatehouse.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody gets a session, which costs memory, or a page of the back office before the sign-in. */
@IntegrationTest
class AnonymousSessionTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/accounts",
                "/requests/018f6a2e-0000-7000-8000-000000000000",
                "/?v-r=init&location=",
                "/?v-r=uidl&v-uiId=0",
                "/?v-r=heartbeat&v-uiId=0",
                "/?v-r=push",
                "/VAADIN",
                "/VAADIN/",
                "/VAADIN/push",
                "/vaadinServlet/",
                "/vaadinServlet/accounts",
                "/login/..;/accounts",
                "/accounts/.",
                "/h2-console",
                "/actuator",
                "/actuator/sbom",
                "/META-INF/sbom/application.cdx.json",
                "/styles.css"
            })
    void nothingOpensAndNoSessionBegins(String path) {
        var visitor = new Visitor(port);

        var read = visitor.get(path);
        var sent = visitor.post(path, Map.of("rpc", "x"));

        assertThat(List.of(read, sent)).allSatisfy(AnonymousSessionTests::opensNothing);
        assertThat(visitor.hasCookies()).isFalse();
    }

    /** To what an open page asks without its session, Vaadin answers 200 and an error that has the page load anew. */
    private static void opensNothing(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            assertThat(answer.body()).containsAnyOf("sessionExpired", "appError");
        } else {
            assertThat(answer.statusCode()).isIn(302, 400, 401, 403, 404, 410);
        }
    }
}
