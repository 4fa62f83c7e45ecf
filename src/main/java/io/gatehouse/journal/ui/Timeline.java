package io.gatehouse.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import io.gatehouse.common.ui.EmptyState;
import java.util.List;

/** What happened to something, the newest first: who did what, when and why. Long ones begin with the latest. */
@StyleSheet("journal.css")
public final class Timeline extends Div {

    private static final int SHOWN_AT_FIRST = 12;

    /** @param items the newest first */
    Timeline(List<TimelineItem> items) {
        addClassName("timeline");
        if (items.isEmpty()) {
            add(EmptyState.nothingYet(
                    getTranslation("journal.timeline.empty.title"), getTranslation("journal.timeline.empty.text")));
            return;
        }
        var list = new OrderedList();
        items.stream().limit(SHOWN_AT_FIRST).forEach(list::add);
        add(list);
        if (items.size() > SHOWN_AT_FIRST) {
            add(rest(list, items.subList(SHOWN_AT_FIRST, items.size())));
        }
    }

    private Button rest(OrderedList list, List<TimelineItem> earlier) {
        var button = new Button(getTranslation("journal.timeline.earlier", earlier.size()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> {
            earlier.forEach(list::add);
            remove(button);
        });
        return button;
    }
}
