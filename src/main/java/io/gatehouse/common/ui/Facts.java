package io.gatehouse.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts about one thing as term and value. What is not known is left out by {@link #addIfKnown}. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts add(String term, String value) {
        return add(term, new Span(value));
    }

    public Facts add(String term, Component value) {
        getElement().appendChild(row(term, value).getElement());
        return this;
    }

    public Facts addIfKnown(String term, @Nullable Object value) {
        return value == null ? this : add(term, value.toString());
    }

    private static Div row(String term, Component value) {
        return new Div(new Term(term), new Description(value));
    }
}
