package io.gatehouse.endtoend;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Debian's Chromium. Each page is a visitor of its own. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double PATIENCE_MILLIS = 20_000;
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

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
