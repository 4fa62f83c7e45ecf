package io.gatehouse.common.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** A few short labels beside each other, for instance the services a person has. */
public final class Chips extends UnorderedList {

    public Chips(Collection<String> labels) {
        addClassName("chips");
        labels.forEach(label -> add(new ListItem(label)));
    }
}
