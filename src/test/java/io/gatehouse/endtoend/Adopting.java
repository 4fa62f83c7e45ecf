package io.gatehouse.endtoend;

import java.nio.file.Path;
import java.util.List;

/** A lead's way through the adoption of a small directory, and a look at each of its steps. */
record Adopting(Walk lead, Accessibility axe) {

    void toItsEnd() {
        var page = lead.page();
        lead.open("/adoption");
        lead.button("Adopt an LDIF file").click();
        page.locator("vaadin-upload input[type=file]").setInputFiles(Path.of("src/test/resources/adoption/larch.ldif"));
        lead.button("Compare the people").waitFor();
        axe.look(page, "adoption-attributes");
        lead.button("Compare the people").click();
        page.locator("a.row-link:visible").first().waitFor();
        axe.look(page, "adoption-people");
        for (var step : List.of("Organizations", "Groups")) {
            page.locator(".steps-nav a").getByText(step).click();
            page.waitForTimeout(700);
            axe.look(page, "adoption-" + step);
        }
        page.locator(".steps-nav a").getByText("People").click();
        page.locator("a.row-link:visible").getByText("Unclear").first().click();
        page.locator(".sides").waitFor();
        axe.look(page, "adoption-person");
        page.goBack();
        lead.button("Take over").click();
        lead.dialogButton("Take over").click();
        page.locator(".figure:has-text('In the directory') .value")
                .getByText("3")
                .waitFor();
        axe.look(page, "adoption-result");
    }
}
