package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.gatehouse.account.AccountFixture;
import io.gatehouse.registration.ChangeLinks;
import io.gatehouse.testing.IntegrationTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form as people see it, in Chromium. */
@IntegrationTest
class FormInBrowserTests {

    private static final int MOST_BYTES = 150_000;

    /** A form that is sent faster than anybody reads it is refused. */
    private static final double READING_MILLIS = 3_500;

    private static Playwright playwright;
    private static Browser chromium;

    @Autowired
    private AccountFixture people;

    @Autowired
    private ChangeLinks links;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync")));
    }

    @AfterAll
    static void close() {
        chromium.close();
        playwright.close();
    }

    @ParameterizedTest(name = "{0}, {1} px, {2}")
    @CsvSource({
        "LIGHT, 1280, en",
        "DARK, 360, en",
        "LIGHT, 320, en",
        "DARK, 1280, es",
        "LIGHT, 360, es",
        "DARK, 320, es"
    })
    void isAccessibleAndFitsTheScreen(ColorScheme scheme, int width, String language) {
        var page = visit(scheme, width, true, language);
        press(page, "check");

        assertThat(page.locator("#summary").isVisible()).isTrue();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("summary");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(violations(page)).isEmpty();
        picture(page, "form-%s-%d-%s".formatted(scheme, width, language));
        page.context().close();
    }

    @Test
    void goesThroughWithoutScript() {
        var page = visit(ColorScheme.LIGHT, 360, false);
        fillIn(page);
        page.locator("button[value='add-alert']").click();
        page.locator("[id='access.alertDelegates[0].firstName']").fill("Ingrid");
        page.locator("[id='access.alertDelegates[0].lastName']").fill("Vasquez");
        page.locator("[id='access.alertDelegates[0].npi']").fill("2999900006");
        press(page, "check");
        picture(page, "check-LIGHT-360");
        assertThat(page.content()).contains("Ingrid Vasquez, NPI 2999900006");

        press(page, "open-policy");
        picture(page, "policy-LIGHT-360");
        page.locator("button.primary").click();
        page.locator("[name='authorizedEmployee']").check();
        page.locator("[name='policiesRead']").check();
        assertThat(page.content()).contains("Opened, version 2026-01");
        page.waitForTimeout(READING_MILLIS);
        press(page, "send");

        picture(page, "sent-LIGHT-360");
        assertThat(page.url()).contains("/register/sent?token=");
        page.context().close();
    }

    @Test
    void theSwitchWithoutScriptKeepsWhatIsTypedAndIsRemembered() {
        var page = visit(ColorScheme.LIGHT, 360, false);
        page.locator("[id='person.lastName']").fill("O'Neill-Çelik");
        page.locator(".language > .quiet").click();

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        assertThat(page.locator("[id='person.lastName']").inputValue()).isEqualTo("O'Neill-Çelik");
        assertThat(page.locator("#summary").count()).isZero();
        page.navigate("http://localhost:" + port + "/login");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 320"})
    void theWayOfPeopleWithAnAccountIsAccessible(ColorScheme scheme, int width) {
        var account = people.account(people.organization().id(), "PROVIDER_PORTAL");
        var page = visit(scheme, width, true, "es");
        page.navigate("http://localhost:" + port + "/register/change");
        assertThat(violations(page)).isEmpty();

        page.navigate("http://localhost:" + port + "/register/change?"
                + links.link(account.id(), account.email()).getQuery());
        assertThat(page.locator("[id='person.email']").inputValue())
                .isEqualTo(account.email().value());
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(violations(page)).isEmpty();
        picture(page, "change-%s-%d".formatted(scheme, width));
        page.context().close();
    }

    /** In a page with script: axe is one itself. */
    @Test
    void theSignInIsAccessibleInSpanishToo() {
        var page = visit(ColorScheme.LIGHT, 360, true, "es");
        page.navigate("http://localhost:" + port + "/login");

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        assertThat(violations(page)).isEmpty();
        page.context().close();
    }

    @Test
    void enterInAFieldGoesOnAndDoesNotSwitchTheLanguage() {
        var page = visit(ColorScheme.LIGHT, 1280, true);
        page.locator("[id='person.lastName']").press("Enter");
        page.waitForLoadState();

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("#summary").isVisible()).isTrue();
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280"})
    void showsTheAnswersAccessibly(ColorScheme scheme, int width) {
        var page = visit(scheme, width, true);
        fillIn(page);
        press(page, "check");

        assertThat(violations(page)).isEmpty();
        picture(page, "check-%s-%d".formatted(scheme, width));
        page.context().close();
    }

    @Test
    void weighsLittle() {
        var context = chromium.newContext();
        var page = context.newPage();
        var finished = new ArrayList<Request>();
        page.onRequestFinished(finished::add);
        page.navigate("http://localhost:" + port + "/register");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // What comes later is not asked: its page may be closed by then.
        var bytes = List.copyOf(finished).stream()
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();

        assertThat(bytes).isBetween(10_000, MOST_BYTES);
        assertThat(context.cookies()).isEmpty();
        context.close();
    }

    private Page visit(ColorScheme scheme, int width, boolean script) {
        return visit(scheme, width, script, "en");
    }

    private Page visit(ColorScheme scheme, int width, boolean script, String language) {
        var page = chromium.newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(script))
                .newPage();
        page.navigate("http://localhost:" + port + "/register");
        return page;
    }

    private static void press(Page page, String action) {
        page.locator("button[value='%s']:not(.hidden)".formatted(action))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static void fillIn(Page page) {
        page.locator("#audience").check();
        RegisterPageTests.employee().fields().forEach((name, typed) -> {
            var field = page.locator("[name='%s']".formatted(name)).first();
            var kind = field.getAttribute("type");
            if ("radio".equals(kind) || "checkbox".equals(kind)) {
                typed.forEach(one -> page.locator("[name='%s'][value='%s']".formatted(name, one))
                        .check());
            } else if (name.endsWith("state")) {
                field.selectOption(typed.getFirst());
            } else {
                field.fill(typed.getFirst());
            }
        });
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(FormInBrowserTests::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** For looking at; nothing is compared. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/register-" + name + ".png")));
    }
}
