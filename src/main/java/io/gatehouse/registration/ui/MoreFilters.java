package io.gatehouse.registration.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.catalog.Entitlement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What narrows the queue more rarely; shown where there is room, or when one of them does. */
final class MoreFilters extends Div {

    private static final int PAUSE_MILLIS = 400;

    private final transient Catalog catalog;
    private final transient Consumer<UnaryOperator<QueueFilter>> changed;
    private final FilterChoice<QueueKind> kind;
    private final FilterChoice<QueueHandler> handler;
    private final FilterChoice<String> service;
    private final FilterChoice<QueueAge> age;
    private final TextField organization = new TextField();
    private final Checkbox warned = new Checkbox(Words.of("review.queue.warned"));

    /** @param changed told how the filter changes when somebody chooses */
    MoreFilters(Catalog catalog, Consumer<UnaryOperator<QueueFilter>> changed) {
        this.catalog = catalog;
        this.changed = changed;
        kind = new FilterChoice<>(
                "kind",
                List.of(QueueKind.values()),
                one -> Words.of("review.kind." + one),
                one -> changed.accept(filter -> filter.withKind(one)));
        handler = new FilterChoice<>(
                "handler",
                List.of(QueueHandler.ANYONE),
                one -> Words.of(key(one)),
                one -> changed.accept(filter -> filter.withHandler(one)));
        service = new FilterChoice<>(
                "service", services(), this::label, one -> changed.accept(filter -> filter.withService(one)));
        age = new FilterChoice<>(
                "age",
                List.of(QueueAge.values()),
                one -> Words.of("review.age." + one),
                one -> changed.accept(filter -> filter.withAge(one)));
        organization();
        warned.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(filter -> filter.withWarned(change.getValue()));
            }
        });
        add(kind, handler, service, age, organization, warned);
        addClassNames("filters", "more");
    }

    private static String key(QueueHandler one) {
        var said = one.inAddress();
        return "review.handler." + (said.isEmpty() ? "anyone" : said.contains("-") ? "colleague" : said);
    }

    private List<String> services() {
        var asked = Stream.concat(catalog.services().stream(), catalog.roles().stream());
        return Stream.concat(Stream.of(""), asked.map(Entitlement::code)).toList();
    }

    private String label(String code) {
        return code.isEmpty()
                ? Words.of("review.queue.service.any")
                : catalog.find(code).map(Entitlement::label).orElse(code);
    }

    private void organization() {
        organization.setAriaLabel(Words.of("review.queue.organization.filter"));
        organization.setPlaceholder(Words.of("review.queue.organization.hint"));
        organization.setClearButtonVisible(true);
        organization.setMaxLength(200);
        organization.setValueChangeMode(ValueChangeMode.LAZY);
        organization.setValueChangeTimeout(PAUSE_MILLIS);
        organization.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(filter -> filter.withOrganization(change.getValue()));
            }
        });
    }

    void show(QueueFilter filter) {
        kind.setValue(filter.kind());
        age.setValue(filter.age());
        var handlers = new ArrayList<>(
                List.of(QueueHandler.ANYONE, QueueHandler.ME, QueueHandler.MENTIONED, QueueHandler.NOBODY));
        if (!handlers.contains(filter.handler())) {
            handlers.add(filter.handler());
        }
        handler.setItems(handlers);
        handler.setValue(filter.handler());
        service.setValue(filter.service());
        organization.setValue(filter.organization());
        warned.setValue(filter.warned());
    }
}
