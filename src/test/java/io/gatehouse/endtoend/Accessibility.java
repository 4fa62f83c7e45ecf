package io.gatehouse.endtoend;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at a page with axe in each of four ways, and takes a picture at the desk and on the phone. A page that is enlarged to 200 % is laid out as one half as
 * wide. None may be wider than its window (WCAG 1.4.10); a table that is scrolls by itself.
 */
final class Accessibility {

    /** A window, and light or dark. The desk is high enough that the bar of decisions lies over no field. */
    private enum Way {
        DESK(ColorScheme.LIGHT, 1280, 1200),
        ENLARGED(ColorScheme.LIGHT, 640, 1200),
        PHONE(ColorScheme.DARK, 360, 860),
        NARROW(ColorScheme.LIGHT, 320, 860);

        private final ColorScheme scheme;
        private final int width;
        private final int height;

        Way(ColorScheme scheme, int width, int height) {
            this.scheme = scheme;
            this.width = width;
            this.height = height;
        }

        void show(Page page) {
            page.setViewportSize(width, height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        }

        String of(String screen) {
            return "%s-%s-%d".formatted(screen, scheme, width);
        }
    }

    private static final double SETTLING_MILLIS = 250;

    /**
     * What axe calls grave. Of a grid it says that the cells are too small to press: a cell only takes the keyboard's focus, what is
     * pressed is the row's link that lies over it.
     */
    private static final String JUDGE = """
            async () => (await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations'],
            })).violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => ({ id: rule.id, nodes: rule.nodes.map(node => node.target + ' ' + node.html)
                    .filter(node => rule.id !== 'target-size' || !node.includes('role="gridcell"')) }))
                .filter(rule => rule.nodes.length > 0)
                .map(rule => rule.id + ' ' + rule.nodes.slice(0, 3).join(' | '))
            """;

    private static final String AXE = AxeBuilder.getAxeScript();

    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private long nanos;

    void look(Page page, String screen) {
        var begun = System.nanoTime();
        seen.add(URI.create(page.url()).getPath());
        page.evaluate(AXE);
        for (var way : Way.values()) {
            way.show(page);
            page.waitForTimeout(SETTLING_MILLIS);
            if (way == Way.DESK || way == Way.PHONE) {
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", way.of(screen) + ".png")));
            }
            judge(page, way.of(screen), way.width);
        }
        Way.DESK.show(page);
        nanos += System.nanoTime() - begun;
    }

    /** What was found wrong since this was asked last, a sentence each. */
    List<String> problems() {
        var found = List.copyOf(problems);
        problems.clear();
        return found;
    }

    /** The addresses of the screens, without what was asked of them. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** How long the looking took, apart from the way to the screens. */
    long seconds() {
        return nanos / 1_000_000_000;
    }

    private void judge(Page page, String view, int width) {
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            problems.add(view + ": is " + wide + " px wide");
        }
        for (var problem : (List<?>) page.evaluate(JUDGE)) {
            problems.add(view + ": " + problem);
        }
    }
}
