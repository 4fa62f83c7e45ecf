package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.gatehouse.registration.form.FormFixture;
import io.gatehouse.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class RegisterPageTests {

    @Autowired
    private MockMvc browser;

    @Test
    void givesTheFormWithoutACookie() throws Exception {
        var page = browser.perform(get("/register"))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andReturn()
                .getResponse();

        assertThat(page.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(page.getContentAsString())
                .contains("person.firstName", "organization.zip", "access.level", "RHIO Administrator");
    }

    @Test
    void addsARowOfAProviderWithoutScriptAndKeepsTheRest() throws Exception {
        var form = FormFixture.nurse().alertDelegate(0, "Ingrid", "Vasquez", "2999900006");

        var page = press("add-alert", form).getContentAsString();

        assertThat(page).contains("access.alertDelegates[1].npi").contains("value=\"Vasquez\"");
        assertThat(page).contains("value=\"m.okonkwo@tamarack.example\"").contains("value=\"Syracuse\"");
    }

    @Test
    void removesTheRowThatWasMeant() throws Exception {
        var form = FormFixture.nurse()
                .resultsDelegate(0, "Ingrid", "Vasquez", "2999900006")
                .resultsDelegate(1, "Tobias", "Achterberg", "2999900014");

        var page = press("remove-results-0", form).getContentAsString();

        assertThat(page).contains("Achterberg").doesNotContain("Vasquez").doesNotContain("resultsDelegates[1]");
    }

    @Test
    void readsAPastedListIntoRowsAndQuotesWhatItCannotRead() throws Exception {
        var form = FormFixture.nurse().with("alertsPasted", "Ingrid Vasquez 2999900006\nall our <doctors>");

        var page = press("read-lists", form).getContentAsString();

        assertThat(page).contains("value=\"Vasquez\"").contains("“all our &lt;doctors&gt;”");
        assertThat(page).doesNotContain("<doctors>");
    }

    @Test
    void showsAPastedListAsRowsBeforeItGoesOn() throws Exception {
        var form = employee().with("resultsPasted", "Ingrid Vasquez 2999900006");

        var page = press("check", form).getContentAsString();

        assertThat(page).contains("One provider was read from your list").contains("resultsDelegates[0].lastName");
    }

    @Test
    void saysWhatIsWrongOnTopAndAtTheFieldAndKeepsEverythingTyped() throws Exception {
        var form = employee().with("person.firstName", "").with("person.phone", "call <b>me</b>");

        var answer = press("check", form);

        var page = answer.getContentAsString();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page).contains("2 answers need another look").contains("href=\"#person.firstName\"");
        assertThat(page).contains("id=\"person.phone-problem\"").contains("call &lt;b&gt;me&lt;/b&gt;");
        assertThat(page).containsPattern("id=\"person.phone\"[^>]*aria-invalid=\"true\"");
        assertThat(page).containsPattern("id=\"person.phone\"[^>]*aria-describedby=\"person.phone-problem\"");
    }

    @Test
    void leadsPatientsElsewhere() throws Exception {
        var answer = press("check", FormFixture.nurse().with("audience", "PATIENT"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("This form does not open patient records");
    }

    @Test
    void showsTheAnswersToBeCheckedWithWhatWasNoticed() throws Exception {
        var page = press("check", employee().with("organization.zip", "07030")).getContentAsString();

        assertThat(page).contains("Patient lookup in the provider portal").contains("name=\"authorizedEmployee\"");
        assertThat(page).contains("The ZIP code does not belong to the state");
    }

    @Test
    void keepsEverythingWhileThePoliciesAreRead() throws Exception {
        var page = press("open-policy", employee().with("person.firstName", "\"Mari\""))
                .getContentAsString();

        assertThat(page).contains("Required Policies and Procedures").contains("value=\"&quot;Mari&quot;\"");
        assertThat(page).containsPattern("name=\"opened\" value=\"[^\"]+\"");
    }

    @Test
    void survivesRowNumbersThatNobodyTyped() throws Exception {
        var form = FormFixture.nurse().with("access.alertDelegates[999999999].npi", "2999900006");

        assertThat(press("check", form).getStatus()).isIn(400, 422);
    }

    static FormFixture employee() {
        return FormFixture.nurse().with("audience", "EMPLOYEE");
    }

    private MockHttpServletResponse press(String action, FormFixture form) throws Exception {
        return browser.perform(post("/register").params(form.fields()).param("action", action))
                .andReturn()
                .getResponse();
    }
}
