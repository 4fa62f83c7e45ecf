package io.gatehouse.common.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What {@link StateBadge} shows, as data of a row: drawn by the browser, so that a list with many keeps nothing of them on the
 * server.
 *
 * @param title empty for none
 */
public record StateMark(String label, Tone tone, String title) implements Serializable {

    /** Part of a template of {@link LitRenderer} whose rows have the property {@code marks}. */
    public static final String TEMPLATE = """
            ${item.marks.map((mark) => html`<span class="state ${mark.tone}" title=${mark.title}
                ><vaadin-icon icon=${mark.icon} aria-hidden="true"></vaadin-icon><span>${mark.label}</span></span>`)}""";

    public StateMark(String label, Tone tone) {
        this(label, tone, "");
    }

    /** As the browser gets it. */
    public record Shown(String label, String tone, String icon, String title) {}

    /** The value of the property {@code marks}. */
    public static List<Shown> shown(List<StateMark> marks) {
        return marks.stream()
                .map(mark -> new Shown(mark.label, mark.tone.cssClass(), name(mark.tone.icon()), mark.title))
                .toList();
    }

    private static String name(VaadinIcon icon) {
        return "vaadin:" + icon.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
