package io.gatehouse.endtoend;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.gatehouse.testing.RunningGatehouse;
import java.util.regex.Pattern;

/** The ways through the back office of somebody who is signed in. */
record Walk(Page page, RunningGatehouse gatehouse) {

    static final String CONTENT = "vaadin-app-layout [role=main]";
    private static final double SETTLING_MILLIS = 700;

    void open(String path) {
        Browser.open(page, gatehouse.url(path));
        page.locator(CONTENT).first().waitFor();
        page.waitForTimeout(SETTLING_MILLIS);
    }

    /** Opens the row of a list that shows this name. */
    void follow(String list, String text) {
        open(list + "?q=" + text.split(",")[0]);
        openRow(text);
    }

    /** Opens the row of the list as it is. */
    void openRow(String text) {
        var list = page.url();
        page.locator("a.row-link:visible, .rows a.name:visible")
                .getByText(text)
                .first()
                .click();
        page.waitForURL(url -> !url.equals(list));
        page.waitForTimeout(SETTLING_MILLIS);
    }

    /** The link in the newest mail that a search finds. */
    String link(String text) {
        open("/mail");
        page.locator("vaadin-grid-cell-content:visible").getByText(text).first().click();
        page.waitForURL(Pattern.compile(".*/mail/.+"));
        var link = page.locator("a[href*='token=']").first();
        link.waitFor();
        return link.getAttribute("href");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** The button of the dialog that is open. */
    Locator dialogButton(String name) {
        return page.locator("vaadin-dialog vaadin-button").getByText(name, exactly());
    }

    Locator label(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    void fill(String label, String text) {
        label(label).fill(text);
        label(label).press("Tab");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
