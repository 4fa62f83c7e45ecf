package io.gatehouse.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.gatehouse.testing.RunningGatehouse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A morning at the desk, on the requests of the first run: by keyboard alone, with a colleague, by links. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskTests {

    private static final String PASSWORD = "welcome-to-gatehouse";
    private static final List<String> TEN =
            List.of("Alma", "Beatrix", "Cosima", "Dario", "Edda", "Florian", "Greta", "Horatio", "Imogen", "Jasper");
    /** Until a decision has rested and is carried out, on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern REQUEST = Pattern.compile(".*/requests/[0-9a-f-]{36}.*");

    private final RunningGatehouse gatehouse = RunningGatehouse.demo().with("GATEHOUSE_DESK_GRACE", "6s");
    private final Browser browser = new Browser();

    @BeforeAll
    void start() {
        gatehouse.start();
    }

    @AfterAll
    void stop() {
        browser.picture("desk");
        browser.close();
        gatehouse.close();
    }

    /**
     * Everything in the address comes back: by reload, by back and forward, by a link, before and after signing in, after closing
     * the request; what cannot be meant is passed over, and what one may not see is not there.
     */
    @Test
    @Order(1)
    void everyAddressLeadsBackToWhatItShowed() {
        var page = signedIn("nora.finch");
        queue(page, "/requests?q=Dahl");
        assertThat(rows(page)).isEqualTo(1);
        page.reload();
        awaitRows(page, 1);
        assertThat(page.locator("input[placeholder^='Name, e-mail']").inputValue())
                .isEqualTo("Dahl");

        row(page, "Dahl, Henrik").click();
        page.waitForURL(REQUEST);
        heading(page, "Henrik Dahl");
        var link = page.url();
        page.reload();
        heading(page, "Henrik Dahl");
        page.goBack();
        page.waitForURL(url -> !REQUEST.matcher(url).matches());
        awaitRows(page, 1);
        page.goForward();
        heading(page, "Henrik Dahl");

        var colleague = browser.visitor();
        Browser.open(colleague, link);
        colleague.waitForURL(url -> url.contains("/login"));
        colleague.locator("#username").fill("lena.ortiz");
        colleague.locator("#password").fill(PASSWORD);
        colleague.keyboard().press("Enter");
        colleague.waitForURL(REQUEST);
        heading(colleague, "Henrik Dahl");

        colleague.keyboard().press("Escape");
        colleague.waitForURL(url -> !REQUEST.matcher(url).matches());
        assertThat(colleague.url()).contains("q=Dahl");
        colleague.goBack();
        heading(colleague, "Henrik Dahl");

        queue(colleague, "/requests?status=nonsense&sort=sideways&with=nobody-we-know&unknown=1");
        var everything = rows(colleague);
        queue(colleague, "/requests?status=hold&sort=name");
        assertThat(rows(colleague)).isLessThan(everything);
        colleague.locator(".queue-views a").first().click();
        colleague.waitForURL(url -> url.endsWith("/requests"));
        awaitRows(colleague, everything);
        colleague.goBack();
        colleague.waitForURL(url -> url.contains("status=hold"));
        Browser.settle(colleague);
        queue(colleague, "/requests?q=" + reference(page));
        assertThat(rows(colleague)).isEqualTo(1);

        Browser.open(colleague, gatehouse.url("/requests/00000000-0000-7000-8000-000000000000"));
        colleague.getByText("There is no such request").first().waitFor();
        var outsider = signedIn("ada.quill");
        Browser.open(outsider, link);
        outsider.locator("vaadin-app-layout").first().waitFor();
        outsider.waitForTimeout(700);
        Browser.settle(outsider);
        assertThat(outsider.getByText("Henrik Dahl").count()).isZero();
    }

    /** Who comes second is told what happened, and nothing of the first decision is lost or done twice. */
    @Test
    @Order(2)
    void twoWhoDecideAtOnceDecideOnce() {
        var nora = signedIn("nora.finch");
        var lena = signedIn("lena.ortiz");
        for (var page : new Page[] {nora, lena}) {
            queue(page, "/requests?q=Ferrante");
            page.keyboard().press("j");
            page.waitForURL(REQUEST);
            heading(page, "Lucía Ferrante");
        }
        nora.getByText("Lena Ortiz").first().waitFor();
        nora.keyboard().press("x");
        dialog(nora).waitFor();
        lena.keyboard().press("a");
        dialog(lena).waitFor();
        lena.keyboard().press("Enter");
        lena.getByText("Approved: Lucía Ferrante").first().waitFor();

        nora.keyboard().type("E-");
        nora.keyboard().press("Control+Enter");
        nora.locator("vaadin-notification-card").first().waitFor();
        assertThat(nora.locator("vaadin-notification-card").allTextContents())
                .noneMatch(text -> text.contains("Rejected: Lucía Ferrante"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            queue(nora, "/requests?status=all&q=Ferrante");
            row(nora, "Ferrante, Lucía").first().click();
            heading(nora, "Lucía Ferrante");
            assertThat(nora.getByText("Approved", new Page.GetByTextOptions().setExact(true))
                            .count())
                    .isPositive();
        });
    }

    /** No mouse: three keys for the first of ten, two for each that opens by itself; one decision is taken back on the way. */
    @Test
    @Order(3)
    void triagesTenByKeyboardAlone() {
        new Clinic(gatehouse).handIn(TEN, "Bramblewick");
        var page = signedIn("nora.finch");
        queue(page, "/requests?q=Bramblewick");
        assertThat(rows(page)).isEqualTo(TEN.size());

        page.keyboard().press("j");
        decideBy(page, "a", "");
        page.getByText("Approved: ").first().waitFor();
        page.keyboard().press("z");
        page.getByText("Undone.").first().waitFor();
        for (int i = 0; i < 6; i++) {
            decideBy(page, "a", "");
        }
        decideBy(page, "h", "Tr");
        decideBy(page, "h", "Tr");
        decideBy(page, "r", "Em");
        settled(page);
        decide(page, "x", "E-");

        await().atMost(PATIENCE).untilAsserted(() -> {
            queue(page, "/requests?status=all&q=Bramblewick");
            assertThat(decided(page, "Rejected")).isEqualTo(1);
        });
        assertThat(decided(page, "Approved")).isEqualTo(6);
        assertThat(decided(page, "On hold")).isEqualTo(2);
        assertThat(decided(page, "Returned to applicant")).isEqualTo(1);
    }

    private static int decided(Page page, String state) {
        return page.locator(".flags .state").getByText(state).count();
    }

    // ---- ways

    /** The address of the request that is open, when nothing of the one before is on its way out. */
    private static String settled(Page page) {
        page.waitForURL(REQUEST);
        page.waitForTimeout(800);
        Browser.settle(page);
        return page.url();
    }

    /** The same, and the next request opens by itself. */
    private void decideBy(Page page, String key, String reason) {
        var before = settled(page);
        decide(page, key, reason);
        page.waitForURL(url -> !url.equals(before));
    }

    /** Presses the key of a decision, chooses the reason by its first letters, confirms. */
    private static void decide(Page page, String key, String reason) {
        page.waitForTimeout(800);
        Browser.settle(page);
        page.keyboard().press(key);
        dialog(page).waitFor();
        page.waitForTimeout(400);
        Browser.settle(page);
        if (!reason.isEmpty()) {
            page.keyboard().type(reason);
            page.waitForTimeout(400);
            Browser.settle(page);
        }
        page.keyboard().press("Control+Enter");
    }

    private Page signedIn(String username) {
        var page = browser.visitor();
        new Staff(page, gatehouse).signIn(username, PASSWORD);
        return page;
    }

    private void queue(Page page, String path) {
        Browser.open(page, gatehouse.url(path));
        page.locator("a.row-link:visible").first().waitFor();
        page.waitForTimeout(700);
        Browser.settle(page);
    }

    private static String reference(Page page) {
        var text = page.locator(".request").first().textContent();
        var found = Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static int rows(Page page) {
        return page.locator("a.row-link:visible").count();
    }

    private static void awaitRows(Page page, int wanted) {
        page.locator("a.row-link:visible").first().waitFor();
        page.waitForTimeout(700);
        Browser.settle(page);
        assertThat(rows(page)).isEqualTo(wanted);
    }

    private static Locator row(Page page, String name) {
        return page.locator("a.row-link:visible").getByText(name);
    }

    private static void heading(Page page, String name) {
        page.locator("h1, h2").getByText(name).first().waitFor();
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened] vaadin-button").last();
    }
}
