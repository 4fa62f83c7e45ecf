package io.gatehouse.registration.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.function.Consumer;

/** One choice that narrows the queue. Only what a person chooses is told, not what an address fills in. */
final class FilterChoice<T> extends Select<T> {

    /** @param name of the filter in the message keys */
    FilterChoice(String name, List<T> values, SerializableFunction<T, String> label, Consumer<T> chosen) {
        setAriaLabel(Words.of("review.queue." + name));
        setItems(values);
        setItemLabelGenerator(label::apply);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
    }
}
