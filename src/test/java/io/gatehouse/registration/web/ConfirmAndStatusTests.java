package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.common.EmailAddress;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationLinks;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ValidRegistration;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ConfirmAndStatusTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private RegistrationLinks links;

    @Autowired
    private CurrentActor actor;

    private final ValidRegistration form = RegistrationFixture.everything("Okonkwo");

    @Test
    void openingTheLinkConfirmsNothing() throws Exception {
        var submitted = submit();

        var page = open(confirmation(submitted));

        assertThat(page.getContentAsString()).contains("Confirm this address").contains(submitted.reference());
        assertThat(state(submitted)).isEqualTo(RegistrationState.SUBMITTED);
    }

    @Test
    void theButtonConfirmsAndASecondPressChangesNothing() throws Exception {
        var submitted = submit();

        var first = press("/confirm", confirmation(submitted));
        var second = press("/confirm", confirmation(submitted));

        assertThat(first.getStatus()).isEqualTo(second.getStatus()).isEqualTo(303);
        assertThat(first.getRedirectedUrl()).startsWith("/status?token=");
        assertThat(state(submitted)).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void aLinkForAnotherAddressConfirmsNothing() throws Exception {
        var submitted = submit();

        var answer = press("/confirm", links.confirmation(submitted.id(), EmailAddress.of("x@other.example")));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(state(submitted)).isEqualTo(RegistrationState.SUBMITTED);
    }

    @Test
    void aStatusLinkConfirmsNothing() throws Exception {
        var submitted = submit();

        var answer = press("/confirm", links.status(submitted.id(), submitted.email()));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(state(submitted)).isEqualTo(RegistrationState.SUBMITTED);
    }

    @Test
    void theRegistrationConfirmedLastTakesThePlaceOfOthersForTheAddress() throws Exception {
        var first = submit();
        press("/confirm", confirmation(first));
        var second = submit();

        assertThat(open(confirmation(second)).getContentAsString()).contains("takes the place of the other");
        press("/confirm", confirmation(second));

        assertThat(state(first)).isEqualTo(RegistrationState.WITHDRAWN);
        assertThat(state(second)).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void theStatusPageTellsWhatHappenedAndWhatWasAskedFor() throws Exception {
        var submitted = submit();
        press("/confirm", confirmation(submitted));

        var page = open(links.status(submitted.id(), submitted.email())).getContentAsString();

        assertThat(page).contains(submitted.reference()).contains("With our staff");
        assertThat(page).containsSubsequence("You sent the registration.", "You confirmed your e-mail address.");
        assertThat(page).contains("Alerts on behalf of Ingrid Vasquez-Thorne").contains("RHIO Administrator");
    }

    @Test
    void theCopyToPrintTellsEverythingThatWasSent() throws Exception {
        var submitted = submit();

        var page = browser.perform(
                        get("/status/copy").param("token", token(links.status(submitted.id(), submitted.email()))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("what you sent", submitted.reference(), "St. Brannoc Hospital", "mokonkwo")
                .contains("Ingrid Vasquez-Thorne, NPI 2999900006", "Authorized employee, and everything is correct");
    }

    @Test
    void theApplicantWithdrawsByAButton() throws Exception {
        var submitted = submit();

        var page = press("/status/withdraw", links.status(submitted.id(), submitted.email()));

        assertThat(page.getContentAsString()).contains("You withdrew it.").doesNotContain("Withdraw it");
        assertThat(state(submitted)).isEqualTo(RegistrationState.WITHDRAWN);
    }

    @Test
    void theApplicantHasTheMailSentAgain() throws Exception {
        var submitted = submit();

        var page = press("/status/resend", links.status(submitted.id(), submitted.email()));

        assertThat(page.getContentAsString()).contains("You had the confirmation mail sent again.");
    }

    @Test
    void anAlteredLinkOpensNothing() throws Exception {
        var submitted = submit();
        var token = token(links.status(submitted.id(), submitted.email()));

        var answer = browser.perform(get("/status").param("token", token + "x"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).doesNotContain(submitted.reference());
    }

    @Test
    void anotherSitesFormWithdrawsNothing() throws Exception {
        var submitted = submit();

        var answer = browser.perform(post("/status/withdraw")
                        .param("token", token(links.status(submitted.id(), submitted.email())))
                        .header("Sec-Fetch-Site", "cross-site"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(state(submitted)).isEqualTo(RegistrationState.SUBMITTED);
    }

    private RegistrationDetails submit() {
        return registrations.submit(form, RegistrationFixture.context());
    }

    private URI confirmation(RegistrationDetails registration) {
        return links.confirmation(registration.id(), registration.email());
    }

    private RegistrationState state(RegistrationDetails registration) {
        return actor.callAs(
                Actor.system("test"),
                () -> registrations.find(registration.id()).orElseThrow().state());
    }

    private MockHttpServletResponse open(URI link) throws Exception {
        return browser.perform(get(link.getPath()).param("token", token(link)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse press(String path, URI link) throws Exception {
        return browser.perform(post(path).param("token", token(link)))
                .andReturn()
                .getResponse();
    }

    private static String token(URI link) {
        return Objects.requireNonNull(link.getQuery()).substring("token=".length());
    }
}
