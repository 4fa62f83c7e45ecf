package io.gatehouse.endtoend;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.gatehouse.testing.RunningGatehouse;

/** A member of the exchange's staff, in the browser. */
record Staff(Page page, RunningGatehouse gatehouse) {

    void signIn(String username, String password) {
        Browser.open(page, gatehouse.url("/"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("form[action='/login'] button.primary").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    void enterOrganization() {
        Browser.open(page, gatehouse.url("/organizations"));
        button("Enter an organization").first().click();
        type("Legal name", "Tamarack Ridge Family Medicine PLLC");
        type("Street of the building", "48 Ridge Road");
        type("City", "Cazenovia");
        var state = page.getByLabel("State", new Page.GetByLabelOptions().setExact(true));
        state.fill("NY");
        page.locator("vaadin-combo-box-item:visible")
                .getByText("NY", new Locator.GetByTextOptions().setExact(true))
                .click();
        type("ZIP code", "13035");
        page.getByLabel("Participates: its people can be granted services").check();
        // By keyboard: a click may only close the list of states.
        button("Save").press("Enter");
        page.getByText("Tamarack Ridge Family Medicine PLLC is saved.").waitFor();
    }

    /** Opens the request from the queue, records the training, and approves. */
    void approve(String applicant) {
        Browser.open(page, gatehouse.url("/requests"));
        page.getByText(applicant).first().click();
        button("Record training").click();
        page.getByText("checks are fine").waitFor();
        button("Approve").first().click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, named("Approve"))
                .click();
        // The dialog alone says nothing: it also closes when the directory is not as the plan said any more.
        page.getByText("Approved: ", new Page.GetByTextOptions().setExact(false))
                .filter(new Locator.FilterOptions().setHasText(applicant))
                .first()
                .waitFor();
    }

    /** Whether a page opened now says above everything else that the directory does not answer. */
    boolean isToldOfTrouble() {
        Browser.open(page, gatehouse.url("/accounts"));
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Accounts"))
                .waitFor();
        return page.getByText("The directory does not answer").isVisible();
    }

    void takeAwayPortal(String username) {
        Browser.open(page, gatehouse.url("/accounts"));
        page.getByText(username).first().click();
        button("Take away Patient lookup").first().click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, named("Take away"))
                .click();
        page.getByText("is taken away").waitFor();
    }

    private void type(String label, String text) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill(text);
        field.press("Tab");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
