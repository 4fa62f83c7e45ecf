package io.gatehouse.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The head of a page: where one came from, the title with its states, a line about it, and the page's actions. */
public final class PageHeader extends Div {

    private final Div lines = new Div();
    private final Div titleLine = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("page-header");
        titleLine.addClassName("title-line");
        titleLine.add(new H1(title));
        actions.addClassName("actions");
        lines.add(titleLine);
        add(lines, actions);
    }

    /** A link one level up, above the title. */
    public PageHeader under(String label, String href) {
        var icon = VaadinIcon.ANGLE_LEFT.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var link = new Anchor(href, icon, new Text(label));
        link.addClassName("up");
        lines.addComponentAsFirst(link);
        return this;
    }

    public PageHeader withStates(Component... states) {
        titleLine.add(states);
        return this;
    }

    public PageHeader withLine(String line) {
        return withLine(new Text(line));
    }

    public PageHeader withLine(Component... line) {
        lines.add(new Paragraph(line));
        return this;
    }

    public PageHeader withActions(Component... components) {
        actions.add(components);
        return this;
    }
}
