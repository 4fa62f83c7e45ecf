package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.SearchField;
import io.gatehouse.registration.RegistrationDetails;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The queue with its search and filters. */
final class QueuePanel extends Div {

    private final SearchField search;
    private final Select<QueueStatus> status = new Select<>();
    private final Select<Boolean> order = new Select<>();
    private final Span count = new Span();
    private final QueueGrid grid;
    private final Consumer<DeskAddress> go;
    private DeskAddress address = DeskAddress.start();
    private boolean shown;

    /** @param go leads the desk to another address */
    QueuePanel(Desk desk, Consumer<DeskAddress> go) {
        this.go = go;
        addClassNames("page", "list", "queue-panel");
        search = new SearchField(Words.of("review.queue.search"), Words.of("review.queue.search.hint"));
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.withText(change.getValue()));
            }
        });
        status.setAriaLabel(Words.of("review.queue.status"));
        status.setItems(QueueStatus.values());
        status.setItemLabelGenerator(one -> Words.of("review.status." + one.name()));
        status.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.withStatus(change.getValue()));
            }
        });
        order.setAriaLabel(Words.of("review.queue.order"));
        order.setItems(false, true);
        order.setItemLabelGenerator(newest -> Words.of(newest ? "review.queue.newest" : "review.queue.oldest"));
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.newestFirst(change.getValue()));
            }
        });
        count.addClassName("count");
        grid = new QueueGrid(desk, () -> address);
        grid.getLazyDataView().addItemCountChangeListener(change -> counted(change.getItemCount()));
        var filters = new Div(search, status, order, count);
        filters.addClassName("filters");
        add(new PageHeader(Words.of("review.queue.title")).withActions(keys()), filters, grid);
    }

    private static Button keys() {
        var keys = new Button(VaadinIcon.KEYBOARD_O.create(), click -> new KeysDialog().open());
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        keys.addClassName("keys");
        keys.setAriaLabel(Words.of("review.keys.title"));
        keys.setTooltipText(Words.of("review.keys.title"));
        return keys;
    }

    void show(DeskAddress wanted) {
        var before = address;
        address = wanted;
        search.setValue(wanted.text());
        status.setValue(wanted.status());
        order.setValue(wanted.newestFirst());
        grid.narrow(wanted.opened() != null);
        if (!shown || !wanted.sameList(before)) {
            shown = true;
            grid.setEmptyStateComponent(empty(wanted));
            grid.showList();
        }
        grid.mark(wanted.opened());
    }

    private EmptyState empty(DeskAddress wanted) {
        return wanted.sameList(DeskAddress.start())
                ? EmptyState.nothingHere(Words.of("review.queue.empty.title"), Words.of("review.queue.empty.text"))
                : EmptyState.nothingMatches(() -> go.accept(DeskAddress.start()));
    }

    private void counted(int rows) {
        count.setText(Words.of(rows >= LazyGrid.COUNTED_UP_TO ? "review.queue.countMore" : "review.queue.count", rows));
    }

    /** The row greys where it stands; the list is not read again. */
    void decided(RegistrationDetails registration) {
        grid.decided(registration);
    }

    Optional<RegistrationId> following(RegistrationDetails registration) {
        return grid.following(registration);
    }

    Optional<RegistrationId> neighbour(@Nullable RegistrationId id, int step) {
        return grid.neighbour(id, step);
    }

    void focusSearch() {
        search.focus();
    }
}
