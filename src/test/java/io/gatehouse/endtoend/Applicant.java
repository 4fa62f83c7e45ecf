package io.gatehouse.endtoend;

import com.microsoft.playwright.Page;
import io.gatehouse.testing.RunningGatehouse;
import java.util.Locale;

/** Somebody who asks for access, in the browser. */
record Applicant(Page page, RunningGatehouse gatehouse, String firstName, String lastName) {

    /** Nobody fills a form in faster than three seconds, says the form. */
    private static final double READING_MILLIS = 3_500;

    String email() {
        return (firstName + "." + lastName).toLowerCase(Locale.ROOT) + "@tamarackridge.example";
    }

    /** As the desk suggests it. */
    String username() {
        return (firstName.charAt(0) + lastName.replaceAll("\\W", "")).toLowerCase(Locale.ROOT);
    }

    /** Fills the form in, opens the policies, attests and sends. */
    void register() {
        begin();
        check();
        send();
    }

    void begin() {
        Browser.open(page, gatehouse.url("/register"));
        fillIn();
    }

    void keepForLater() {
        page.waitForTimeout(READING_MILLIS);
        press("save-draft");
    }

    /** Goes on to the page that shows the answers, with the policies opened. */
    void check() {
        press("check");
        press("open-policy");
        press("check");
    }

    void send() {
        page.locator("#authorizedEmployee").check();
        page.locator("#policiesRead").check();
        page.waitForTimeout(READING_MILLIS);
        press("send");
        page.waitForURL(url -> url.contains("/register/sent"));
    }

    private void fillIn() {
        page.locator("#audience").check();
        type("person.firstName", firstName);
        type("person.lastName", lastName);
        type("person.email", email());
        type("person.phone", "315 555 0161");
        type("person.jobTitle", "Care Coordinator");
        type("organization.name", "Tamarack Ridge Family Medicine PLLC");
        type("organization.street", "48 Ridge Road");
        type("organization.city", "Cazenovia");
        page.locator("[id='organization.state']").selectOption("NY");
        type("organization.zip", "13035");
        type("organization.supervisorName", "Grace Whitcomb");
        type("organization.supervisorEmail", "grace.whitcomb@tamarackridge.example");
        type("organization.supervisorPhone", "315 555 0116");
        page.locator("[name='access.level'][value='CLINICAL_SUPPORT']").check();
        page.locator("[name='access.previousAccess'][value='no']").check();
        page.locator("[name='access.services'][value='PROVIDER_PORTAL']").check();
    }

    /** Presses the button on the mailed page. */
    void confirm(Mailbox mailbox) {
        Browser.open(page, mailbox.link(email(), "/confirm"));
        page.locator("form[action='/confirm'] button").click();
    }

    void choosePassword(String link, String password) {
        Browser.open(page, link);
        page.locator("#password").fill(password);
        page.locator("form button.primary").first().click();
        page.waitForLoadState();
    }

    private void type(String field, String text) {
        page.locator("[id='" + field + "']").fill(text);
    }

    private void press(String action) {
        page.locator("main button[name='action'][value='" + action + "']:not(.hidden)")
                .first()
                .click();
        page.waitForLoadState();
    }
}
