package io.gatehouse.endtoend;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Debian's Chromium. Each page is a visitor of its own. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double PATIENCE_MILLIS = 45_000;
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int TRIES = 3;
    private static final Pattern ON_ITS_WAY = Pattern.compile("ERR_ABORTED|interrupted by another navigation");

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIETLY));

    private final List<Page> visitors = new ArrayList<>();

    Page visitor() {
        var page = chromium.newContext(new NewContextOptions().setViewportSize(1280, 1200))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        visitors.add(page);
        return page;
    }

    /** Goes to an address; again when the page to be left was on its way somewhere itself. */
    static void open(Page page, String address) {
        for (int tries = 1; ; tries++) {
            try {
                page.navigate(address);
                return;
            } catch (PlaywrightException e) {
                if (tries == TRIES || !ON_ITS_WAY.matcher(e.getMessage()).find()) {
                    throw e;
                }
            }
        }
    }

    /** Waits until the server has answered whatever the page asked it. */
    static void settle(Page page) {
        page.waitForFunction("() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(one => !one.isActive?.())");
    }

    /** What every visitor sees now, in {@code target/endtoend/}: for looking at what went wrong. */
    void picture(String name) {
        for (int i = 0; i < visitors.size(); i++) {
            var file = Path.of("target/endtoend", "%s-%d.png".formatted(name, i));
            visitors.get(i).screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
