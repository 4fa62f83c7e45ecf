package io.gatehouse.common.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A search over a list; it asks the server once the typing pauses. */
public final class SearchField extends TextField {

    private static final int PAUSE_MILLIS = 400;
    private static final int LONGEST = 100;

    public SearchField(String label, String placeholder) {
        addClassName("search");
        setAriaLabel(label);
        setPlaceholder(placeholder);
        setMaxLength(LONGEST);
        setClearButtonVisible(true);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
    }
}
