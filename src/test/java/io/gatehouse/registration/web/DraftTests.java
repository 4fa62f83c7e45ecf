package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.Languages;
import io.gatehouse.registration.Draft;
import io.gatehouse.registration.DraftLinks;
import io.gatehouse.registration.DraftService;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.form.FormFixture;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.SignedTokens;
import io.gatehouse.testing.IntegrationTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class DraftTests {

    private final String email = "d" + UUID.randomUUID() + "@tamarack.example";

    @Autowired
    private MockMvc browser;

    @Autowired
    private DraftService drafts;

    @Autowired
    private DraftLinks links;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private SignedTokens tokens;

    @Autowired
    private JdbcClient database;

    @Autowired
    private CurrentActor actor;

    @Autowired
    private Clock clock;

    @Test
    void theLinkBringsBackEverythingTypedAndNothingAffirmed() throws Exception {
        var answer = save(typed().with("person.npi", "not yet known")
                .with("alertsPasted", "Ingrid Vasquez-Thorne")
                .with("authorizedEmployee", "true")
                .alertDelegate(0, "Tobias", "Achterberg", "29"));
        assertThat(answer.getContentAsString()).contains("We are mailing a link to " + email, "not yet known");

        var page = open(token(draft())).getContentAsString();

        assertThat(page)
                .contains("Nothing was sent yet", email, "not yet known", "Achterberg", "Ingrid Vasquez-Thorne");
        assertThat(page).doesNotContain("name=\"authorizedEmployee\"");
    }

    @Test
    void onlyAnAddressIsNeeded() throws Exception {
        var answer = save(
                typed().without("person.firstName").without("person.lastName").without("organization.name"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(open(token(draft())).getContentAsString()).contains(email);
    }

    @Test
    void withoutAnAddressNothingIsKept() throws Exception {
        var answer = save(typed().with("person.email", ""));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("we mail the link there", "Marisol");
    }

    @Test
    void programsAndHurriedFormsAreHeldBack() throws Exception {
        assertThat(save(typed().with("website", "https://spam.example")).getStatus())
                .isEqualTo(422);
        assertThat(save(typed().with("formToken", token(Duration.ofMillis(100))))
                        .getStatus())
                .isEqualTo(422);
        assertThat(kept()).isZero();
    }

    @Test
    void anExpiredDraftOpensNothingAndIsRemoved() throws Exception {
        save(typed());
        var draft = draft();
        database.sql("UPDATE registration_draft SET expires_at = :at WHERE id = :id")
                .param("at", Timestamp.from(clock.instant().minusSeconds(1)))
                .param("id", draft)
                .update();

        assertThat(open(token(draft)).getStatus()).isEqualTo(404);
        actor.runAs(Actor.system("test"), drafts::removeExpired);
        assertThat(kept()).isZero();
    }

    @Test
    void aDraftGoesWhenTheRequestOfItsReaderIsConfirmedAndNotBefore() throws Exception {
        var form = RegistrationFixture.nurse("Okonkwo");
        var reader = form.applicant().email().value();
        save(typed().with("person.email", reader));

        actor.runAs(Actor.system("test"), () -> registrations.accept(form, RegistrationFixture.context()));
        assertThat(kept(reader)).isOne();

        var confirmed = RegistrationFixture.context("api:" + UUID.randomUUID(), true);
        actor.runAs(Actor.system("test"), () -> registrations.accept(form, confirmed));
        assertThat(kept(reader)).isZero();
    }

    @Test
    void theIdOfADraftAloneOpensNothing() throws Exception {
        save(typed());

        assertThat(open(draft().toString()).getStatus()).isEqualTo(404);
        assertThat(open(tokens.sign("status", draft().toString(), null)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatIsFarTooLongIsNotKept() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> drafts.save(new Draft(
                        EmailAddress.of(email), "", "x".repeat(DraftService.MAX_DOCUMENT + 1), Languages.ENGLISH)));
    }

    @Test
    void onlyTheSystemRemovesDrafts() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(drafts::removeExpired);
    }

    private FormFixture typed() {
        return RegisterPageTests.employee().with("person.email", email).with("formToken", token(Duration.ofMinutes(5)));
    }

    private String token(Duration age) {
        var issued = clock.instant().minus(age).toEpochMilli();
        return tokens.sign("form/register", issued + "/" + UUID.randomUUID(), null);
    }

    private MockHttpServletResponse save(FormFixture form) throws Exception {
        return browser.perform(post("/register")
                        .params(form.fields())
                        .param("action", "save-draft")
                        .with(request -> {
                            request.setRemoteAddr(
                                    "2001:db8:0:" + Integer.toHexString(email.hashCode() & 0xffff) + "::1");
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String token) throws Exception {
        return browser.perform(get("/register/draft").param("token", token).with(request -> {
                    request.setRemoteAddr("2001:db8:1:" + Integer.toHexString(email.hashCode() & 0xffff) + "::1");
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private String token(UUID draft) {
        var query = links.link(draft).getQuery();
        return query.substring("token=".length());
    }

    private UUID draft() {
        return database.sql("SELECT id FROM registration_draft WHERE email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private int kept() {
        return kept(email);
    }

    private int kept(String address) {
        return database.sql("SELECT count(*) FROM registration_draft WHERE email = :email")
                .param("email", address)
                .query(Integer.class)
                .single();
    }
}
