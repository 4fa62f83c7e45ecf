package io.gatehouse.common.ui;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Draws bars as SVG. Words come from message files and data, so each is escaped. */
final class BarPicture {

    private static final int WIDTH = 360;
    private static final int ROW = 28;
    private static final int LABELS = 140;
    private static final int NUMBERS = 48;

    private final String title;
    private final List<BarChart.Bar> bars;

    BarPicture(String title, List<BarChart.Bar> bars) {
        this.title = title;
        this.bars = bars;
    }

    String svg() {
        var picture = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"group\" aria-label=\"%s\">"
                        .formatted(WIDTH, Math.max(1, bars.size()) * ROW, escaped(title)));
        for (int i = 0; i < bars.size(); i++) {
            picture.append(row(bars.get(i), i * ROW));
        }
        return picture.append("</svg>").toString();
    }

    private String row(BarChart.Bar bar, int top) {
        return """
                <a href="%s" aria-label="%s: %,d"><rect class="room" x="0" y="%d" width="%d" height="%d"/>\
                <text x="%d" y="%d" text-anchor="end">%s</text><rect class="bar" x="%d" y="%d" width="%d" height="16" rx="3"/>\
                <text x="%d" y="%d">%,d</text></a>""".formatted(
                        escaped(bar.href()),
                        escaped(bar.label()),
                        bar.value(),
                        top,
                        WIDTH,
                        ROW,
                        LABELS - 8,
                        top + 18,
                        escaped(shortened(bar.label())),
                        LABELS,
                        top + 6,
                        length(bar),
                        LABELS + length(bar) + 6,
                        top + 18,
                        bar.value());
    }

    /** A number above zero can be seen. */
    private int length(BarChart.Bar bar) {
        var most = bars.stream().mapToInt(BarChart.Bar::value).max().orElse(0);
        var room = WIDTH - LABELS - NUMBERS;
        return bar.value() == 0 ? 0 : Math.max(2, (int) ((long) room * bar.value() / most));
    }

    private static String shortened(String label) {
        return label.length() <= 19 ? label : label.substring(0, 18).strip() + "…";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
