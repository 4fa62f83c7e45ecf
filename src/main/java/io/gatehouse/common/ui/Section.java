package io.gatehouse.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** One part of a page: a heading, what can be done here, and the content. */
public final class Section extends com.vaadin.flow.component.html.Section {

    private final Div actions = new Div();

    public Section(String title, Component... content) {
        addClassName("part");
        actions.addClassName("actions");
        var head = new Div(new H2(title), actions);
        head.addClassName("part-head");
        add(head);
        add(content);
    }

    public Section withActions(Component... components) {
        actions.add(components);
        return this;
    }
}
