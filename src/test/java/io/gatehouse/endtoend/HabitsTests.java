package io.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.gatehouse.testing.RunningGatehouse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How people use the screens: in a hurry, by keyboard, and expecting that what they switched off stays off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitsTests {

    private final RunningGatehouse gatehouse = RunningGatehouse.demo();
    private final Browser browser = new Browser();

    @BeforeAll
    void start() {
        gatehouse.start();
    }

    @AfterAll
    void stop() {
        browser.picture("habits");
        browser.close();
        gatehouse.close();
    }

    /** Somebody who never chose a password is not active after it, but has "No password yet" as before. */
    @Test
    void reinstatesAPerson() {
        var lena = as("lena.ortiz");
        lena.follow("/accounts", "Marsh, Delia");
        lena.button("Reinstate…").click();
        lena.button("Reinstate").click();

        lena.page().getByText("Delia Marsh is reinstated.").waitFor();
        lena.page().locator(".page-header").getByText("No password yet").waitFor();
    }

    @Test
    void savesWithTheStateThatWasTypedAtTheLastMoment() {
        var nora = as("nora.finch");
        nora.open("/organizations");
        nora.button("Enter an organization").click();
        nora.fill("Legal name", "Juniper Hollow Pediatrics PLLC");
        nora.fill("Street of the building", "7 Hollow Way");
        nora.fill("City", "Utica");
        nora.fill("ZIP code", "13502");
        nora.label("State").fill("NY");
        nora.dialogButton("Save").click();

        nora.page().getByText("Juniper Hollow Pediatrics PLLC is saved.").waitFor();
    }

    /** The organization is looked up on the server, half a second after the last letter. */
    @Test
    void grantsAtTheOrganizationThatWasTypedAtTheLastMoment() {
        var lena = as("lena.ortiz");
        lena.follow("/accounts", "Quill, Ada");
        lena.button("Grant something…").click();
        lena.label("Service or role").fill("Direct Mail");
        lena.page().locator("vaadin-combo-box-item:visible").first().click();
        lena.label("Organization").fill("Marrow");
        lena.dialogButton("Grant").click();

        var told = lena.page().locator("vaadin-notification-card").first();
        told.waitFor();
        assertThat(told.textContent()).contains("Direct Mail");
    }

    @Test
    void showsTheKeysAndRemembersThatTheyAreOff() {
        var nora = as("nora.finch");
        var page = nora.page();
        nora.open("/requests");
        page.keyboard().press("?");
        page.locator("dl.keys").waitFor();
        page.getByLabel("Use these keys").uncheck();
        nora.button("Close").click();
        page.locator("dl.keys").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        nora.open("/requests");
        page.keyboard().press("j");
        page.waitForTimeout(500);
        assertThat(page.url()).endsWith("/requests");

        nora.button("Keys and habits of the desk").click();
        page.getByLabel("Use these keys").check();
        nora.button("Close").click();
        page.waitForTimeout(500);
        page.keyboard().press("j");
        page.waitForURL(Pattern.compile(".*/requests/.+"));
    }

    private Walk as(String username) {
        var page = browser.visitor();
        new Staff(page, gatehouse).signIn(username, "welcome-to-gatehouse");
        return new Walk(page, gatehouse);
    }
}
