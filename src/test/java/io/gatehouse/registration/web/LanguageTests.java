package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.catalog.EntitlementWords;
import io.gatehouse.common.Languages;
import io.gatehouse.registration.RegistrationFixture;
import io.gatehouse.registration.RegistrationLinks;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.form.FormFixture;
import io.gatehouse.testing.IntegrationTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IntegrationTest
class LanguageTests {

    private static final String SPANISH = "<html lang=\"es\"";
    private static final String ENGLISH = "<html lang=\"en\"";

    @Autowired
    private MockMvc browser;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private RegistrationLinks links;

    @Autowired
    private Catalog catalog;

    @Autowired
    private EntitlementWords words;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "es-MX,es;q=0.9,en;q=0.8 | es",
                "fr,es;q=0.5,en;q=0.3    | es",
                "en-US,en;q=0.9,es;q=0.8 | en",
                "fr-FR,de;q=0.7          | en",
                "*                       | en"
            })
    void speaksTheFirstLanguageOfTheBrowserThatItKnows(String accepted, String language) throws Exception {
        var page = open(get("/register").header(HttpHeaders.ACCEPT_LANGUAGE, accepted));

        assertThat(page.getContentAsString()).contains("<html lang=\"" + language + "\"");
        assertThat(page.getHeader(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void showsTheFormInSpanishFromTitleToLastBox() throws Exception {
        var page = open(spanish(get("/register"))).getContentAsString();

        assertThat(page)
                .contains("Registro de usuario nuevo", "Razón social de su empleador", "Personal clínico")
                .contains("Consulta de pacientes en el portal de proveedores", "Contacto de auditoría", ">Elija …<")
                .doesNotContain("(optional)", "Choose", "Look up", "For nurses", "??register");
    }

    @Test
    void saysProblemsInSpanish() throws Exception {
        var form = RegisterPageTests.employee().with("person.firstName", "").with("person.npi", "29");

        var page = open(spanish(post("/register")).params(form.fields()).param("action", "check"))
                .getContentAsString();

        assertThat(page)
                .contains("Hay 2 respuestas que revisar", "Nombre: Escriba el nombre.")
                .contains("Un NPI tiene diez dígitos y empieza con 1 o 2.");
    }

    @Test
    void tellsTheAnswersInSpanishAndThePoliciesInEnglishSayingSo() throws Exception {
        var form = RegisterPageTests.employee();

        var check = open(spanish(post("/register")).params(form.fields()).param("action", "check"))
                .getContentAsString();
        var policy = open(spanish(post("/register")).params(form.fields()).param("action", "open-policy"))
                .getContentAsString();

        assertThat(check).contains("Soy un empleado autorizado", "Personal clínico", "Abrir «Required Policies");
        assertThat(policy).contains("Este documento existe solo en inglés").containsPattern("<article lang=\"en\"");
    }

    @Test
    void aChosenLanguageIsRememberedAndGoesBeforeTheBrowsers() throws Exception {
        var switched = open(get("/register").param("language", "es").header(HttpHeaders.ACCEPT_LANGUAGE, "en"));
        var later = open(get("/login").cookie(new Cookie("gatehouse-language", "es")));

        assertThat(switched.getContentAsString()).contains(SPANISH);
        assertThat(switched.getHeader(HttpHeaders.SET_COOKIE))
                .startsWith("gatehouse-language=es;")
                .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=31536000");
        assertThat(later.getContentAsString()).contains(SPANISH, "Iniciar sesión");
    }

    @Test
    void theSwitchOfTheFormKeepsEverythingTyped() throws Exception {
        var form = FormFixture.nurse().with("person.lastName", "O'Neill-Çelik").with("additionalInformation", "<b>");

        var page = open(post("/register")
                        .queryParam("action", "edit")
                        .queryParam("language", "es")
                        .params(form.fields()))
                .getContentAsString();

        assertThat(page).contains(SPANISH, "value=\"O&#39;Neill-Çelik\"", "&lt;b&gt;", "value=\"Syracuse\"");
        assertThat(page).containsPattern("formaction=\"/register\\?action=edit&amp;language=en\"[^>]*>English<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "en\r\nSet-Cookie: a=b", "es-ES"})
    void noOtherLanguageIsRemembered(String language) throws Exception {
        var page = open(get("/register").param("language", language));

        assertThat(page.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(page.getContentAsString()).contains(ENGLISH);
    }

    @Test
    void theLinkOfAPageStaysOnThePageAndTakesNothingAlongThatWasSent() throws Exception {
        var page = open(get("/login").param("to", "/requests?q=a&b").param("problem", "wrong"));
        var posted = open(post("/status/withdraw").param("token", "x y").param("text", "private"));

        assertThat(page.getContentAsString())
                .containsPattern("href=\"/login\\?(to=%2Frequests%3Fq%3Da%26b|problem=wrong)&amp;[^\"]*language=es\"");
        assertThat(posted.getContentAsString())
                .contains("href=\"/status?token=x+y&amp;language=es\"")
                .doesNotContain("private");
    }

    @Test
    void whoeverAskedInSpanishIsRememberedSoAndReadsTheStatusWithItsDate() throws Exception {
        var context = RegistrationFixture.spanish();
        var registration = registrations.submit(RegistrationFixture.nurse("Quintanilla"), context);

        var page = open(spanish(get(links.statusPath(registration)))).getContentAsString();

        assertThat(registration.language()).isEqualTo(Languages.SPANISH);
        assertThat(page).contains("Su solicitud " + registration.reference(), "Usted envió la solicitud.");
        assertThat(page).containsPattern(">\\d+ de [a-z]+ de 20\\d\\d<");
    }

    @Test
    void programsAreAnsweredInEnglish() throws Exception {
        var answer = open(spanish(post("/api/v1/registrations")));

        assertThat(answer.getContentAsString()).contains("Send a valid token");
    }

    @Test
    void everythingThatIsOfferedHasSpanishWords() {
        assertThat(catalog.all()).filteredOn(Entitlement::offered).allSatisfy(offered -> {
            assertThat(words.sentence(offered, Languages.SPANISH)).isNotEqualTo(offered.sentence());
            assertThat(words.sentence(offered, Languages.ENGLISH)).isEqualTo(offered.sentence());
        });
    }

    private static MockHttpServletRequestBuilder spanish(MockHttpServletRequestBuilder request) {
        return request.header(HttpHeaders.ACCEPT_LANGUAGE, "es-US,es;q=0.9,en;q=0.8");
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
