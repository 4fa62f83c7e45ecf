package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.registration.ApplicantService;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationLinks;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewFixture;
import io.gatehouse.testing.IntegrationTest;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

@IntegrationTest
class CorrectionPageTests {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @Autowired
    private MockMvc browser;

    @Autowired
    private ReviewFixture fixture;

    @Autowired
    private ApplicantService applicants;

    @Autowired
    private RegistrationLinks links;

    private RegistrationDetails returned;

    @BeforeEach
    void returnARequest() {
        returned = fixture.returned(fixture.everything(), FormPart.NPI, FormPart.ADDITIONAL);
    }

    @Test
    void theStatusPageSaysWhatToCorrectAndLeadsThere() throws Exception {
        var page = open("/status").getContentAsString();

        assertThat(page).contains("Please correct:", "<li>NPI</li>", "<li>Additional information</li>");
        assertThat(page).contains("Correct your answers").contains("/status/correct?token=");
    }

    @Test
    void onlyWhatWasAskedForCanBeTyped() throws Exception {
        var page = open("/status/correct").getContentAsString();

        assertThat(page).contains("name=\"person.npi\"", "name=\"additionalInformation\"");
        assertThat(page).doesNotContain("name=\"person.lastName\"", "name=\"access.services\"", "name=\"audience\"");
        assertThat(page).contains("St. Brannoc Hospital");
    }

    @Test
    void theWholeWayWithoutScript() throws Exception {
        var check = press(typed("check"));
        assertThat(check.getStatus()).isEqualTo(200);
        assertThat(check.getContentAsString())
                .contains("What becomes different", "2999900030", "We share one mailbox.");

        var send = hidden(check);
        send.set("action", "send");
        send.set("authorizedEmployee", "true");
        var sent = press(send);

        assertThat(sent.getStatus()).isEqualTo(303);
        var status = browser.perform(get(URI.create(Objects.requireNonNull(sent.getRedirectedUrl()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(status).contains("Your correction is with our staff", "You corrected it.", "With our staff");
        var now = fixture.current(returned);
        assertThat(now.state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(String.valueOf(now.npi())).isEqualTo("2999900030");
        assertThat(now.form().additionalInformation()).isEqualTo("We share one mailbox.");
        assertThat(now.attestations()).hasSize(3);
    }

    @Test
    void aMistypedAddressIsMendedFromTheOldLink() throws Exception {
        returned = fixture.returned(fixture.everything(), FormPart.EMAIL);
        var fields = hidden(open("/status/correct"));
        fields.set("person.email", "marisol@mistyped.example");
        fields.set("action", "send");
        fields.set("authorizedEmployee", "true");
        assertThat(press(fields).getRedirectedUrl()).startsWith("/register/sent?token=");
        assertThat(open("/status").getContentAsString())
                .contains(
                        "marisol@mistyped.example",
                        "Keep " + returned.email().value(),
                        "action=\"/status/keep-address\"");

        var kept = browser.perform(post("/status/keep-address").param("token", token()))
                .andReturn()
                .getResponse();

        assertThat(kept.getContentAsString())
                .contains("Your e-mail address stays what it was.", "You kept your e-mail address as it was before.")
                .doesNotContain("/status/keep-address");
        assertThat(fixture.current(returned).email()).isEqualTo(returned.email());
    }

    @Test
    void postedFieldsThatNobodyAskedForChangeNothing() throws Exception {
        var fields = sending();
        fields.set("person.lastName", "Intruder");
        fields.set("person.email", "intruder@elsewhere.example");
        fields.set("access.level", "BREAK_GLASS");
        fields.set("access.roles", "AUDIT_CONTACT");
        fields.set("access.alertDelegates[0].npi", "2900000003");
        for (var part : FormPart.values()) {
            fields.add("shown", part.name());
        }
        fields.set("state", "APPROVED");
        fields.set("accountId", UUID.randomUUID().toString());

        assertThat(press(fields).getStatus()).isEqualTo(303);

        var now = fixture.current(returned);
        assertThat(now.name()).isEqualTo(returned.name());
        assertThat(now.email()).isEqualTo(returned.email());
        assertThat(now.asked()).isEqualTo(returned.asked());
        assertThat(now.accountId()).isEqualTo(returned.accountId());
        assertThat(now.lines()).isEqualTo(returned.lines());
    }

    @Test
    void nothingIsSentWithoutTheAttestation() throws Exception {
        var fields = sending();
        fields.remove("authorizedEmployee");

        var answer = press(fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Affirm that you are an authorized employee");
        assertThat(fixture.current(returned)).isEqualTo(returned);
    }

    @Test
    void aWrongAnswerComesBackWithItsSentence() throws Exception {
        var fields = typed("check");
        fields.set("person.npi", "2999900031");

        var answer = press(fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("id=\"person.npi-problem\"", "value=\"2999900031\"", "We share one mailbox.");
    }

    @Test
    void aPartInConflictIsOpenedAsWell() throws Exception {
        returned = fixture.returned(fixture.nurse(), FormPart.CREDENTIALS);
        var fields = typed("check");
        fields.set("person.credentials", "MD");
        fields.remove("person.npi");

        var answer = press(fields);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("name=\"person.npi\"", "Providers need an NPI", "NPI can be changed as well");
    }

    @Test
    void rowsOfProvidersAreAddedWithoutScript() throws Exception {
        returned = fixture.returned(fixture.everything(), FormPart.DELEGATES);
        var fields = hidden(open("/status/correct"));
        fields.set("access.alertDelegate", "yes");
        fields.set("access.alertsForOrganization", "true");
        fields.set("alertsPasted", "Ingrid Vasquez-Thorne 2999900006\nTobias Achterberg 2999900014");
        fields.set("action", "check");

        var page = press(fields).getContentAsString();

        assertThat(page).contains("2 providers were read from your list", "value=\"Achterberg\"");
        assertThat(page).contains("formaction=\"/status/correct#alert-providers\"");
    }

    @Test
    void anotherAddressHasToBeConfirmed() throws Exception {
        returned = fixture.returned(fixture.nurse(), FormPart.EMAIL);
        var address = "n." + UUID.randomUUID() + "@tamarack.example";
        var fields = typed("check");
        fields.set("person.email", address);
        var check = press(fields);
        assertThat(check.getContentAsString()).contains("You change your e-mail address", address);
        var send = hidden(check);
        send.set("action", "send");
        send.set("authorizedEmployee", "true");

        var sent = press(send);

        assertThat(sent.getRedirectedUrl()).startsWith("/register/sent?token=");
        assertThat(fixture.current(returned).state()).isEqualTo(RegistrationState.SUBMITTED);
        var again = press(send);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("This correction was not sent", address);
    }

    @Test
    void aSecondWindowIsToldAndLosesNothing() throws Exception {
        var second = sending();
        second.set("additionalInformation", "Typed in the second window");
        press(sending());

        var answer = press(second);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("was corrected already, perhaps in another window", "Typed in the second window");
    }

    @Test
    void whatWasWithdrawnMeanwhileIsToldAndLosesNothing() throws Exception {
        var fields = sending();
        applicants.withdraw(token(), null);

        var answer = press(fields);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("was withdrawn meanwhile", "We share one mailbox.");
    }

    @Test
    void whatWasReturnedAnewMeanwhileComesBackForAnotherLook() throws Exception {
        var fields = sending();
        fixture.returned(fixture.current(returned), FormPart.NPI, FormPart.ADDITIONAL, FormPart.PHONE);

        var answer = press(fields);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("returned the registration once more", "2999900030", "name=\"person.phone\"");
    }

    @Test
    void aWrongLinkOpensNothing() throws Exception {
        var answer = browser.perform(get("/status/correct").param("token", token() + "x"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).doesNotContain(returned.reference());
    }

    private MultiValueMap<String, String> typed(String action) throws Exception {
        var fields = hidden(open("/status/correct"));
        fields.set("person.npi", "2999900030");
        fields.set("additionalInformation", "We share one mailbox.");
        fields.set("action", action);
        return fields;
    }

    private MultiValueMap<String, String> sending() throws Exception {
        var fields = typed("send");
        fields.set("authorizedEmployee", "true");
        return fields;
    }

    private static MultiValueMap<String, String> hidden(MockHttpServletResponse page) throws Exception {
        var fields = new LinkedMultiValueMap<String, String>();
        var found = HIDDEN.matcher(page.getContentAsString());
        while (found.find()) {
            fields.add(HtmlUtils.htmlUnescape(found.group(1)), HtmlUtils.htmlUnescape(found.group(2)));
        }
        return fields;
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path).param("token", token())).andReturn().getResponse();
    }

    /** From a network address of its own each time: limits are not what is tested here. */
    private MockHttpServletResponse press(MultiValueMap<String, String> fields) throws Exception {
        return browser.perform(post("/status/correct").params(fields).with(request -> {
                    request.setRemoteAddr("2001:db8:3:" + Integer.toHexString(fields.hashCode() & 0xffff) + "::1");
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private String token() {
        var query = links.status(returned.id(), returned.email()).getQuery();
        return Objects.requireNonNull(query).substring("token=".length());
    }
}
