package io.gatehouse.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.gatehouse.account.AccountAccess;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.PasswordChange;
import io.gatehouse.security.DirectoryPeople;
import io.gatehouse.security.LdapServer;
import io.gatehouse.security.OneTimeTokens;
import io.gatehouse.security.TokenPurpose;
import io.gatehouse.testing.IntegrationTest;
import io.gatehouse.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ActivationTests {

    private static final String PASSWORD = "kettle marigold sofa thunder";

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private AccountAccess access;

    @Autowired
    private ActivationLinks links;

    @Autowired
    private ActivationService activation;

    @Autowired
    private OneTimeTokens tokens;

    @Autowired
    private LinkedAccounts accounts;

    @Autowired
    private ChosenPasswords chosen;

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

    private AccountSnapshot person() {
        var account = fixture.account(fixture.organization().id(), "SUPPORT_STAFF");
        DirectoryPeople.awaitAndSetPassword(directory, account.username());
        return account;
    }

    private String activationToken(AccountSnapshot account) {
        return token(
                fixture.asSystem(() -> links.issueActivationLink(account.id())).getQuery());
    }

    private String resetToken(AccountSnapshot account) {
        return token(fixture.asSystem(() -> links.issueResetLink(account.id())).getQuery());
    }

    private static String token(String query) {
        return query.substring("token=".length());
    }

    private HttpResponse<String> choose(String path, String token, String password) {
        var page = visitor.get(path + "?token=" + token);
        return visitor.post(path, Map.of("token", token, "password", password, "formToken", Visitor.formToken(page)));
    }

    private PasswordOutcome choose(String token, String password) {
        return activation.choose(TokenPurpose.ACTIVATION, token, password.toCharArray(), "192.0.2.7");
    }

    @Test
    void letsThePersonChooseThePasswordThatThenOpensTheDoor() {
        var person = person();

        var answer = choose("/activate", activationToken(person), PASSWORD);

        assertThat(answer.headers().firstValue("Location")).contains("/activate/done");
        assertThat(visitor.hasCookies()).isFalse();
        assertThat(visitor.signIn(person.username(), PASSWORD).headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void openingTheLinkUsesNothingUp() {
        var person = person();
        var token = activationToken(person);
        for (int i = 0; i < 3; i++) {
            assertThat(visitor.get("/activate?token=" + token).statusCode()).isEqualTo(200);
        }

        assertThat(choose("/activate", token, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void aLinkWorksOnceAndEndsTheOthers() {
        var person = person();
        var reset = resetToken(person);
        var first = activationToken(person);
        var second = activationToken(person);

        assertThat(choose(first, PASSWORD)).isInstanceOf(PasswordOutcome.LinkNoLongerValid.class);
        assertThat(choose(second, PASSWORD)).isEqualTo(new PasswordOutcome.Chosen(person.username()));
        assertThat(choose(second, PASSWORD)).isInstanceOf(PasswordOutcome.LinkNoLongerValid.class);
        assertThat(visitor.get("/reset?token=" + reset).statusCode()).isEqualTo(410);
    }

    @Test
    void aLinkForOnePurposeOpensNothingForAnother() {
        var token = activationToken(person());

        assertThat(visitor.get("/reset?token=" + token).statusCode()).isEqualTo(410);
        assertThat(visitor.get("/activate?token=" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void ofSixteenAtOnceExactlyOneChooses() throws Exception {
        var token = activationToken(person());
        List<Callable<PasswordOutcome>> attempts = IntStream.range(0, 16)
                .<Callable<PasswordOutcome>>mapToObj(i -> () -> choose(token, PASSWORD + i))
                .toList();

        try (var threads = Executors.newFixedThreadPool(16)) {
            var chosen = threads.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .filter(PasswordOutcome.Chosen.class::isInstance);
            assertThat(chosen).hasSize(1);
        }
    }

    @Test
    void aRefusedPasswordLeavesTheLinkGoodAndIsNotShownAgain() {
        var token = activationToken(person());

        var answer = choose("/activate", token, "correct horse battery staple");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("attackers try first").doesNotContain("correct horse");
        assertThat(choose("/activate", token, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void theLinkStaysGoodWhenTheDirectoryCannotTakeThePassword() {
        var token = activationToken(person());
        Directory broken = mock();
        when(broken.setPassword(any(), any()))
                .thenReturn(new PasswordChange.Unavailable(new DirectoryFailure.Transient(52, "unavailable")));
        var withoutDirectory = new ActivationService(tokens, accounts, new PasswordRules(), broken, chosen);

        var outcome = withoutDirectory.choose(TokenPurpose.ACTIVATION, token, PASSWORD.toCharArray(), null);

        assertThat(outcome).isInstanceOf(PasswordOutcome.DirectoryUnavailable.class);
        assertThat(choose("/activate", token, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void aSuspendedPersonCannotUseTheLink() {
        var person = person();
        var token = activationToken(person);
        fixture.runAs(fixture.lead(), () -> access.suspend(person.id(), SuspensionReason.LEAVER, "left"));

        assertThat(choose(token, PASSWORD)).isInstanceOf(PasswordOutcome.LinkNoLongerValid.class);
        assertThat(visitor.get("/activate?token=" + token).statusCode()).isEqualTo(410);
    }

    @Test
    void keepsNeitherTokenNorPassword() {
        var token = activationToken(person());
        var password = PASSWORD.toCharArray();

        activation.choose(TokenPurpose.ACTIVATION, token, password, null);

        assertThat(password).containsOnly('\0');
        assertThat(database.sql("SELECT count(*) FROM one_time_token t WHERE t::text LIKE '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void journalsWhoChoseAndNothingOfThePassword() {
        var person = person();

        choose(activationToken(person), PASSWORD);

        var rows = database.sql("SELECT act || ' ' || actor_name || ' ' || request_ip FROM journal_row"
                        + " WHERE object_id = :id AND act = 'account.password-chosen'")
                .param("id", person.id().toString())
                .query(String.class)
                .list();
        assertThat(rows).containsExactly("account.password-chosen " + person.username() + " 192.0.2.7");
    }
}
