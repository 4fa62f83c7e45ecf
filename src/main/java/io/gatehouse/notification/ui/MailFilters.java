package io.gatehouse.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.common.ui.UrlState;
import io.gatehouse.notification.MailFilter;
import io.gatehouse.notification.MailState;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the outbox is narrowed by. A value in the address that cannot be meant is passed over. */
class MailFilters extends Div {

    private final transient Consumer<MailFilter> changed;
    private final UrlState address = new UrlState(MailNavigation.LIST);
    private final SearchField search =
            new SearchField(getTranslation("mail.ui.search"), getTranslation("mail.ui.search.hint"));
    private final Select<MailState> state = new Select<>();

    MailFilters(Consumer<MailFilter> changed) {
        this.changed = changed;
        addClassName("filters");
        state.setAriaLabel(getTranslation("mail.ui.state.filter"));
        state.setItems(MailState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("mail.ui.state.any"));
        state.setItemLabelGenerator(this::label);
        search.addValueChangeListener(change -> tell(change.isFromClient()));
        state.addValueChangeListener(change -> tell(change.isFromClient()));
        add(search, state);
    }

    void read(QueryParameters parameters) {
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        state.setValue(parameters
                .getSingleParameter("state")
                .flatMap(MailFilters::state)
                .orElse(null));
    }

    MailFilter filter() {
        return new MailFilter(search.getValue(), state.getValue());
    }

    void clear() {
        search.clear();
        state.clear();
        tell(true);
    }

    private void tell(boolean byViewer) {
        if (byViewer) {
            address.replace(Map.of(
                    "q",
                    search.getValue(),
                    "state",
                    state.isEmpty() ? "" : state.getValue().name()));
            changed.accept(filter());
        }
    }

    private String label(@Nullable MailState choice) {
        return choice == null ? getTranslation("mail.ui.state.any") : MailStates.label(choice);
    }

    private static Optional<MailState> state(String name) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
