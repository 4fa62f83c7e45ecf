package io.gatehouse.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** One part of a page: a heading, what can be done here, and the content. */
public final class Section extends com.vaadin.flow.component.html.Section {

    private final Div head;

    public Section(String title, Component... content) {
        addClassName("part");
        head = new Div(new H2(title));
        head.addClassName("part-head");
        add(head);
        add(content);
    }

    public Section withActions(Component... components) {
        var actions = new Div(components);
        actions.addClassName("actions");
        head.add(actions);
        return this;
    }
}
