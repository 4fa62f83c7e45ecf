package io.gatehouse.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A number with what it counts; the whole of it leads to the list, if there is one. */
public final class FigureTile extends Anchor {

    public FigureTile(Figure figure) {
        if (!figure.href().isEmpty()) {
            setHref(figure.href());
        }
        addClassNames("figure", figure.tone().cssClass());
        var value = new Span(figure.value());
        value.addClassName("value");
        var label = new Span(figure.label());
        label.addClassName("label");
        add(value, label);
        if (figure.tone() == Tone.ATTENTION || figure.tone() == Tone.STOP) {
            var icon = figure.tone().icon().create();
            icon.getElement().setAttribute("aria-hidden", "true");
            add(icon);
        }
    }
}
