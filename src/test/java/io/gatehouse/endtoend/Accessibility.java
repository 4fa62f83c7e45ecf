package io.gatehouse.endtoend;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at a page with axe, light and wide, then dark and as narrow as a phone, and takes a picture of each. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int HEIGHT = 860;
    private static final double SETTLING_MILLIS = 350;

    private final List<String> problems = new ArrayList<>();

    void look(Page page, String screen) {
        look(page, screen, ColorScheme.LIGHT, DESK);
        look(page, screen, ColorScheme.DARK, PHONE);
        page.setViewportSize(DESK, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void look(Page page, String screen, ColorScheme scheme, int width) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForTimeout(SETTLING_MILLIS);
        judge(page, "%s-%s-%d".formatted(screen, scheme, width), width);
    }

    /** What is wrong so far, a sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private void judge(Page page, String view, int width) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + view + ".png")));
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            problems.add(view + ": is " + wide + " px wide");
        }
        new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .filter(rule -> !isAboutGridCells(rule))
                        .map(rule -> view + ": " + told(rule))
                        .forEach(problems::add);
    }

    /** The cell only takes the keyboard's focus; what is pressed is the row's link that lies over it. */
    private static boolean isAboutGridCells(Rule rule) {
        return rule.getId().equals("target-size")
                && rule.getNodes().stream().allMatch(node -> node.getHtml().contains("role=\"gridcell\""));
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }
}
