package io.gatehouse.common.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state as icon and word. */
public final class StateBadge extends Span {

    public StateBadge(String label, Tone tone) {
        this(label, tone, tone.icon());
    }

    public StateBadge(String label, Tone tone, VaadinIcon picture) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        addClassNames("state", tone.cssClass());
        add(icon, new Text(label));
    }
}
