package io.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Screens as people meet it on the first run: nothing that axe calls serious, and nothing wider than a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTests {

    private static final String PASSWORD = "welcome-to-gatehouse";
    private static final List<String> LISTS = List.of(
            "",
            "requests",
            "accounts",
            "organizations",
            "provisioning",
            "mail",
            "journal",
            "services-and-roles",
            "api-tokens",
            "reconciliation");
    private static final String CONTENT = "vaadin-app-layout [role=main]";

    private final RunningGatehouse gatehouse = RunningGatehouse.demo();
    private final Browser browser = new Browser();

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
        var axe = new Accessibility();
        var page = browser.visitor();
        for (var path : Map.of(
                        "register", "/register",
                        "policy", "/policies/required-policies/2026-01",
                        "not-found", "/register/nonsense",
                        "confirm-dead", "/confirm?token=nonsense",
                        "status-dead", "/status?token=nonsense",
                        "activate-dead", "/activate?token=nonsense",
                        "reset-request", "/reset/request",
                        "login", "/login",
                        "login-refused", "/login?problem=wrong")
                .entrySet()) {
            page.navigate(gatehouse.url(path.getValue()));
            axe.look(page, path.getKey());
        }
        page.navigate(gatehouse.url("/register"));
        page.locator("button[value='add-alert']").click();
        page.locator("main button[value='check']:not(.hidden)").first().click();
        page.locator("#summary").waitFor();
        axe.look(page, "register-errors");

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void opensTheMailedPagesToEverybody() {
        var axe = new Accessibility();
        var staff = signedIn("nora.finch");
        var page = browser.visitor();
        page.navigate(gatehouse.url("/reset/request"));
        page.locator("main form input:not([type=hidden])").first().fill("theo.banks");
        page.locator("main form button.primary").click();
        axe.look(page, "reset-sent");
        for (var kind : Map.of(
                        "confirm", "Confirm the address", "status", "Request received", "returned", "Request returned")
                .entrySet()) {
            page.navigate(link(staff, kind.getValue()));
            axe.look(page, kind.getKey());
        }
        page.navigate(link(staff, "theo.banks"));
        axe.look(page, "choose-password");

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void opensEveryListToStaff() {
        var axe = new Accessibility();
        var page = signedIn("lena.ortiz");
        for (var list : LISTS) {
            open(page, "/" + list);
            axe.look(page, list.isEmpty() ? "home" : list);
        }

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void opensRequestAndPersonToStaff() {
        var axe = new Accessibility();
        var page = signedIn("lena.ortiz");
        follow(page, "/requests", "Boateng, Emmanuel");
        page.locator(".decision-bar").waitFor();
        axe.look(page, "request");
        follow(page, "/accounts", "Quill, Ada");
        axe.look(page, "account");

        assertThat(axe.problems()).isEmpty();
    }

    /** Somebody who never chose a password is not active after it, but has "No password yet" as before. */
    @Test
    void reinstatesAPerson() {
        var page = signedIn("lena.ortiz");
        follow(page, "/accounts", "Marsh, Delia");
        button(page, "Reinstate…").click();
        button(page, "Reinstate").click();

        page.getByText("Delia Marsh is reinstated.").waitFor();
        page.locator(".page-header").getByText("No password yet").waitFor();
    }

    @Test
    void givesAnAuditContactTheListOfUsersToKeep() throws IOException {
        var page = signedIn("ada.quill");
        open(page, "/my-organization");

        var download = page.waitForDownload(
                () -> page.locator(CONTENT + " a.button-link").first().click());

        assertThat(download.suggestedFilename()).endsWith(".csv");
        assertThat(Files.readString(download.path())).contains("ada.quill", "theo.banks");
    }

    @Test
    void opensTheOwnOrganizationToItsPeople() {
        var axe = new Accessibility();
        var page = signedIn("ada.quill");
        open(page, "/my-organization");
        axe.look(page, "my-organization");
        open(page, "/my-organization?view=changes");
        axe.look(page, "my-changes");
        open(page, "/accounts");
        axe.look(page, "denied");

        assertThat(axe.problems()).isEmpty();
    }

    @Test
    void savesWithTheStateThatWasTypedAtTheLastMoment() {
        var page = signedIn("nora.finch");
        open(page, "/organizations");
        button(page, "Enter an organization").click();
        fill(page, "Legal name", "Juniper Hollow Pediatrics PLLC");
        fill(page, "Street of the building", "7 Hollow Way");
        fill(page, "City", "Utica");
        fill(page, "ZIP code", "13502");
        label(page, "State").fill("NY");
        page.locator("vaadin-dialog vaadin-button").getByText("Save").click();

        page.getByText("Juniper Hollow Pediatrics PLLC is saved.").waitFor();
    }

    /** The organization is looked up on the server, half a second after the last letter. */
    @Test
    void grantsAtTheOrganizationThatWasTypedAtTheLastMoment() {
        var page = signedIn("lena.ortiz");
        follow(page, "/accounts", "Quill, Ada");
        button(page, "Grant something…").click();
        label(page, "Service or role").fill("Direct Mail");
        page.locator("vaadin-combo-box-item:visible").first().click();
        label(page, "Organization").fill("Marrow");
        page.locator("vaadin-dialog vaadin-button")
                .getByText("Grant", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();

        page.locator("vaadin-notification-card").first().waitFor();
        assertThat(page.locator("vaadin-notification-card").first().textContent())
                .contains("Direct Mail");
    }

    @Test
    void showsTheKeysAndRemembersThatTheyAreOff() {
        var page = signedIn("nora.finch");
        open(page, "/requests");
        page.keyboard().press("?");
        page.locator("dl.keys").waitFor();
        page.getByLabel("Use these keys").uncheck();
        button(page, "Close").click();
        page.locator("dl.keys")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

        open(page, "/requests");
        page.keyboard().press("j");
        page.waitForTimeout(500);
        assertThat(page.url()).endsWith("/requests");

        button(page, "Keys of the desk").click();
        page.getByLabel("Use these keys").check();
        button(page, "Close").click();
        page.waitForTimeout(500);
        page.keyboard().press("j");
        page.waitForURL(Pattern.compile(".*/requests/.+"));
    }

    // ---- ways

    private Page signedIn(String username) {
        var page = browser.visitor();
        new Staff(page, gatehouse).signIn(username, PASSWORD);
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(gatehouse.url(path));
        page.locator(CONTENT).first().waitFor();
        page.waitForTimeout(700);
    }

    private void follow(Page page, String list, String text) {
        open(page, list + "?q=" + text.split(",")[0]);
        page.locator("a.row-link:visible").getByText(text).first().click();
        page.waitForURL(Pattern.compile(".*" + list + "/.+"));
        page.waitForTimeout(700);
    }

    /** The link in the newest mail that a search finds. */
    private String link(Page staff, String text) {
        open(staff, "/mail");
        staff.locator("vaadin-grid-cell-content:visible")
                .getByText(text)
                .first()
                .click();
        staff.waitForURL(Pattern.compile(".*/mail/.+"));
        var link = staff.locator("a[href*='token=']").first();
        link.waitFor();
        return link.getAttribute("href");
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static com.microsoft.playwright.Locator label(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static void fill(Page page, String label, String text) {
        label(page, label).fill(text);
        label(page, label).press("Tab");
    }
}
