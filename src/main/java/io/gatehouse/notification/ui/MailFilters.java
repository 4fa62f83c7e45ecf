package io.gatehouse.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.common.ui.UrlState;
import io.gatehouse.notification.MailFailure;
import io.gatehouse.notification.MailFilter;
import io.gatehouse.notification.MailService;
import io.gatehouse.notification.MailState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the outbox is narrowed by. A value in the address that cannot be meant is passed over. */
class MailFilters extends Div {

    private final transient Consumer<MailFilter> changed;
    private final transient MailService mails;
    private transient List<MailFailure> failures;
    private final UrlState address = new UrlState(MailNavigation.LIST);
    private final SearchField search =
            new SearchField(getTranslation("mail.ui.search"), getTranslation("mail.ui.search.hint"));
    private final Select<MailState> state = new Select<>();
    private final Select<MailFailure> failure = new Select<>();

    MailFilters(MailService mails, Consumer<MailFilter> changed) {
        this.changed = changed;
        this.mails = mails;
        this.failures = mails.failures();
        addClassName("filters");
        state.setAriaLabel(getTranslation("mail.ui.state.filter"));
        state.setItems(MailState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("mail.ui.state.any"));
        state.setItemLabelGenerator(this::label);
        search.addValueChangeListener(change -> tell(change.isFromClient()));
        state.addValueChangeListener(change -> tell(change.isFromClient()));
        add(search, state);
        addFailures();
    }

    private void addFailures() {
        failure.setAriaLabel(getTranslation("mail.ui.failure.filter"));
        failure.setEmptySelectionAllowed(true);
        failure.setEmptySelectionCaption(getTranslation("mail.ui.failure.any"));
        failure.setItemLabelGenerator(this::label);
        failure.addValueChangeListener(change -> tell(change.isFromClient()));
        failure.addClassName("mail-failure");
        add(failure);
        offer();
    }

    private void offer() {
        failure.setItems(failures);
        failure.setVisible(!failures.isEmpty());
    }

    /** Asks again what fails, and stays with what was chosen when it still does. */
    void refresh() {
        var chosen = failure().map(MailFailure::kind).orElse("");
        failures = mails.failures();
        offer();
        failure.setValue(failure(chosen).orElse(null));
    }

    void read(QueryParameters parameters) {
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        state.setValue(parameters
                .getSingleParameter("state")
                .flatMap(MailFilters::state)
                .orElse(null));
        failure.setValue(
                parameters.getSingleParameter("failure").flatMap(this::failure).orElse(null));
    }

    MailFilter filter() {
        var failing = failure.getValue();
        return new MailFilter(search.getValue(), state.getValue(), failing == null ? null : failing.kind());
    }

    /** What the listed mails fail of, when they are narrowed to that. */
    Optional<MailFailure> failure() {
        return Optional.ofNullable(failure.getValue());
    }

    void clear() {
        search.clear();
        state.clear();
        failure.clear();
        tell(true);
    }

    private void tell(boolean byViewer) {
        if (byViewer) {
            var wanted = filter();
            address.replace(Map.of(
                    "q",
                    wanted.text(),
                    "state",
                    wanted.state() == null ? "" : wanted.state().name(),
                    "failure",
                    wanted.failure() == null ? "" : wanted.failure()));
            changed.accept(wanted);
        }
    }

    private String label(@Nullable MailState choice) {
        return choice == null ? getTranslation("mail.ui.state.any") : MailStates.label(choice);
    }

    private String label(@Nullable MailFailure choice) {
        return choice == null
                ? getTranslation("mail.ui.failure.any")
                : getTranslation("mail.ui.failure.kind", choice.kind(), choice.mails());
    }

    private Optional<MailFailure> failure(String kind) {
        return failures.stream().filter(known -> known.kind().equals(kind)).findFirst();
    }

    private static Optional<MailState> state(String name) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
