package io.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchScope;
import io.gatehouse.testing.RunningGatehouse;
import io.gatehouse.testing.Screens;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Screens as people meet them on the first run: nothing that axe calls serious, and nothing wider than its window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreensTests {

    private static final String BASE = "dc=gatehouse,dc=example";
    private static final String PASSWORD = "welcome-to-gatehouse";
    private static final Map<String, String> OPEN_TO_EVERYBODY = Map.ofEntries(
            Map.entry("policy", "/policies/required-policies/2026-01"),
            Map.entry("not-found", "/register/nonsense"),
            Map.entry("confirm-dead", "/confirm?token=nonsense"),
            Map.entry("status-dead", "/status?token=nonsense"),
            Map.entry("activate-dead", "/activate?token=nonsense"),
            Map.entry("draft-dead", "/register/draft?token=nonsense"),
            Map.entry("unsubscribe-dead", "/unsubscribe?token=nonsense"),
            Map.entry("password-chosen", "/activate/done"),
            Map.entry("login", "/login"),
            Map.entry("login-refused", "/login?problem=wrong"));
    private static final List<String> LISTS = List.of(
            "",
            "requests",
            "accounts",
            "organizations",
            "provisioning",
            "mail",
            "mail-texts",
            "mail-texts/REQUEST_RETURNED/SPANISH",
            "my-mail",
            "journal",
            "services-and-roles",
            "api-tokens",
            "reconciliation/known",
            "adoption");

    private final int ldapPort = RunningGatehouse.freePort();
    private final RunningGatehouse gatehouse =
            RunningGatehouse.demo().with("GATEHOUSE_EMBEDDED_LDAP_PORT", String.valueOf(ldapPort));
    private final Browser browser = new Browser();
    private final Accessibility axe = new Accessibility();
    private final Map<String, Walk> signedIn = new HashMap<>();

    @BeforeAll
    void start() {
        gatehouse.start();
    }

    @AfterAll
    void stop() {
        browser.picture("screens");
        browser.close();
        gatehouse.close();
    }

    @Test
    void opensEveryPublicPageToEverybody() {
        var page = browser.visitor();
        OPEN_TO_EVERYBODY.forEach((name, path) -> {
            Browser.open(page, gatehouse.url(path));
            axe.look(page, name);
        });
        Browser.open(page, gatehouse.url("/register"));
        axe.look(page, "register");
        page.locator("button[value='add-alert']").click();
        page.locator("main button[value='check']:not(.hidden)").first().click();
        page.locator("#summary").waitFor();
        axe.look(page, "register-errors");

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void leadsAnApplicantFromADraftToTheAnswer() {
        var applicant = new Applicant(browser.visitor(), gatehouse, "Ottoline", "Draper");
        applicant.begin();
        applicant.keepForLater();
        axe.look(applicant.page(), "draft-kept");
        Browser.open(applicant.page(), as("nora.finch").link("Form saved for later"));
        axe.look(applicant.page(), "draft");
        applicant.check();
        axe.look(applicant.page(), "register-check");
        applicant.send();
        axe.look(applicant.page(), "register-sent");

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void opensTheMailedPagesToEverybody() {
        var staff = as("nora.finch");
        var page = browser.visitor();
        for (var kind : Map.of(
                        "confirm", "Confirm the address", "status", "Request received", "returned", "Request returned")
                .entrySet()) {
            Browser.open(page, staff.link(kind.getValue()));
            axe.look(page, kind.getKey());
        }
        var status = staff.link("Request returned");
        Browser.open(page, status.replace("/status?", "/status/copy?"));
        axe.look(page, "copy");
        Browser.open(page, status.replace("/status?", "/status/correct?"));
        axe.look(page, "correct");
        page.locator("[id='person.email']").fill("a.long.address.that.nobody.else.reads@peregrinecardiology.example");
        page.locator("main button[value='check']:not(.hidden)").first().click();
        axe.look(page, "correct-check");
        page.locator("main input[type='checkbox']").first().check();
        page.locator("main button[value='send']").click();
        Browser.open(page, status);
        page.locator("form[action='/status/keep-address']").waitFor();
        axe.look(page, "keep-address");

        assertThat(axe.problems()).isEmpty();
    }

    /** After the others, because it leaves somebody with another password. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void leadsThroughALostPasswordAndAChange() {
        var staff = as("nora.finch");
        var page = browser.visitor();
        Browser.open(page, gatehouse.url("/reset/request"));
        axe.look(page, "reset-request");
        ask(page, "theo.banks");
        axe.look(page, "reset-sent");
        Browser.open(page, staff.link("theo.banks@"));
        axe.look(page, "choose-password");
        choose(page, PASSWORD);
        page.locator("#problems").first().waitFor();
        axe.look(page, "choose-password-refused");
        choose(page, "seven quiet herons wade");
        page.waitForURL(Pattern.compile(".*/reset/done"));
        axe.look(page, "reset-done");
        Browser.open(page, gatehouse.url("/register/change"));
        axe.look(page, "change");
        ask(page, "ada.quill@marrowcreek.example");
        axe.look(page, "change-sent");
        Browser.open(page, staff.link("Link to change an account"));
        axe.look(page, "changing");

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void opensEveryListToStaff() {
        var lena = as("lena.ortiz");
        for (var list : LISTS) {
            lena.open("/" + list);
            axe.look(lena.page(), list.isEmpty() ? "home" : list.replace('/', '-'));
        }

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void opensWhatTheListsLeadToToStaff() {
        var lena = as("lena.ortiz");
        lena.follow("/requests", "Boateng, Emmanuel");
        lena.page().locator(".decision-bar").waitFor();
        axe.look(lena.page(), "request");
        lena.follow("/accounts", "Quill, Ada");
        axe.look(lena.page(), "account");
        lena.follow("/organizations", "Marrow Creek General Hospital");
        axe.look(lena.page(), "organization");
        lena.open("/mail");
        lena.openRow("Request returned");
        axe.look(lena.page(), "one-mail");

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void opensToAnAdministratorWhomToVouchFor() {
        var nora = as("nora.finch");
        nora.follow("/requests", "Vance, Margaret");
        nora.button("Ask to vouch…").click();
        nora.page().locator("vaadin-dialog textarea").waitFor();
        axe.look(nora.page(), "vouch-ask");
        nora.button("Ask").last().click();
        nora.page().locator("vaadin-notification-card").first().waitFor();

        var theo = as("theo.banks");
        theo.open("/vouch");
        axe.look(theo.page(), "vouch-list");
        theo.openRow("Margaret Vance");
        theo.page().locator(".answer-ways").waitFor();
        axe.look(theo.page(), "vouch");
        theo.button("Yes, I vouch").click();
        theo.page().locator("vaadin-dialog textarea").waitFor();
        axe.look(theo.page(), "vouch-answer");
        theo.button("Vouch").click();
        theo.page().locator(".state.good").getByText("Vouched for").waitFor();

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void comparesTheDirectoryAndShowsWhatDiffers() throws LDAPException, IOException {
        changeInTheDirectory("nora.finch");
        var lena = as("lena.ortiz");
        lena.open("/reconciliation");
        lena.button("Compare now").click();
        lena.page()
                .locator("a[href*='reconciliation/findings']:visible")
                .first()
                .waitFor();
        axe.look(lena.page(), "reconciliation");
        lena.open("/reconciliation/findings");
        axe.look(lena.page(), "findings");
        lena.openRow("Finch");
        axe.look(lena.page(), "finding");

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void leadsThroughAnAdoptionToItsEnd() {
        new Adopting(as("lena.ortiz"), axe).toItsEnd();

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void givesAnAuditContactTheListOfUsersToKeep() throws IOException {
        var ada = as("ada.quill");
        ada.open("/my-organization");

        var download = ada.page()
                .waitForDownload(() -> ada.page()
                        .locator(Walk.CONTENT + " a.button-link")
                        .first()
                        .click());

        assertThat(download.suggestedFilename()).endsWith(".csv");
        assertThat(Files.readString(download.path())).contains("ada.quill", "theo.banks");
    }

    @Test
    void opensTheOwnOrganizationToItsPeople() {
        var ada = as("ada.quill");
        for (var screen : Map.of(
                        "my-organization", "/my-organization",
                        "my-changes", "/my-organization?view=changes",
                        "denied", "/accounts")
                .entrySet()) {
            ada.open(screen.getValue());
            axe.look(ada.page(), screen.getKey());
        }

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoScreenOut() {
        System.out.printf("axe looked at %d addresses in %d s%n", axe.seen().size(), axe.seconds());

        assertThat(Screens.without(axe.seen())).isEmpty();
    }

    // ---- ways

    private Walk as(String username) {
        return signedIn.computeIfAbsent(username, name -> {
            var page = browser.visitor();
            new Staff(page, gatehouse).signIn(name, PASSWORD);
            return new Walk(page, gatehouse);
        });
    }

    private static void choose(Page page, String password) {
        page.locator("#password").fill(password);
        page.locator("form button.primary").first().click();
    }

    /** Fills the one field of a public page in. */
    private static void ask(Page page, String text) {
        page.locator("main form input:not([type=hidden])").first().fill(text);
        page.locator("main form button.primary").click();
        page.waitForLoadState();
    }

    /** As if somebody changed an entry with another tool. */
    private void changeInTheDirectory(String username) throws LDAPException, IOException {
        var password = Files.readString(gatehouse.data().resolve("ldap/service-password"))
                .strip();
        try (var ldap = new LDAPConnection("127.0.0.1", ldapPort)) {
            ldap.bind("cn=gatehouse,ou=system," + BASE, password);
            var entry = ldap.searchForEntry(BASE, SearchScope.SUB, Filter.createEqualityFilter("uid", username), "1.1");
            ldap.modify(entry.getDN(), new Modification(ModificationType.REPLACE, "title", "Changed elsewhere"));
        }
    }
}
