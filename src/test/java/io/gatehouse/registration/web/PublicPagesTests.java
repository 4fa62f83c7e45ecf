package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.gatehouse.common.PostalAddress;
import io.gatehouse.organization.OrganizationForm;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.testing.IntegrationTest;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class PublicPagesTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private OrganizationService organizations;

    @Autowired
    private CurrentActor actor;

    @Test
    void showsAVersionOfThePolicies() throws Exception {
        var page = open("/policies/required-policies/2026-01");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Required Policies and Procedures", "Version 2026-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/policies/required-policies/1999-01", "/policies/other/2026-01", "/policies/..%2f/2026-01"})
    void knowsNoOtherDocuments(String path) throws Exception {
        assertThat(open(path).getStatus()).isIn(400, 404);
    }

    @Test
    void proposesParticipatingOrganizationsByNameOnly() throws Exception {
        var word = "Larchmere" + UUID.randomUUID().toString().substring(0, 8);
        organization(word + " Pediatrics PLLC", true);
        organization(word + " Imaging LLC", false);

        var names = open("/register/organizations?q=" + word).getContentAsString();

        assertThat(names).isEqualTo("[\"%s Pediatrics PLLC\"]".formatted(word));
    }

    @Test
    void proposesNothingForTwoLetters() throws Exception {
        organization("Quillfeather " + UUID.randomUUID() + " PLLC", true);

        assertThat(open("/register/organizations?q=Qu").getContentAsString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/confirm?token=x", "/status?token=x", "/register/sent?token=x"})
    void protectsEachPageAndGivesNoCookie(String path) throws Exception {
        var page = open(path);

        assertThat(page.getHeader("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader(HttpHeaders.SET_COOKIE)).isNull();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(URI.create(path))).andReturn().getResponse();
    }

    private void organization(String name, boolean participating) {
        var address = PostalAddress.of("12 Elm St", null, "Syracuse", "NY", "13202");
        var form = new OrganizationForm(name, address, null, participating, false, null, null, Set.of());
        actor.runAs(Actor.system("test"), () -> organizations.create(form));
    }
}
