package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.ui.SearchField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What narrows the queue. Each choice leads to another address, and the address fills the fields. */
final class QueueFilters extends Div {

    private final SearchField search =
            new SearchField(Words.of("review.queue.search"), Words.of("review.queue.search.hint"));
    private final FilterChoice<QueueStatus> status;
    private final FilterChoice<QueueOrder> order;
    private final transient Catalog catalog;
    private final transient Consumer<QueueFilter> go;
    private @Nullable MoreFilters more;
    private QueueFilter shown = QueueFilter.START;

    QueueFilters(Catalog catalog, Span count, Consumer<QueueFilter> go) {
        this.catalog = catalog;
        this.go = go;
        addClassName("queue-filters");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed(filter -> filter.withText(change.getValue()));
            }
        });
        status = new FilterChoice<>(
                "status",
                List.of(QueueStatus.values()),
                one -> Words.of("review.status." + one),
                one -> changed(filter -> filter.withStatus(one)));
        order = new FilterChoice<>(
                "order",
                List.of(QueueOrder.values()),
                one -> Words.of("review.order." + one),
                one -> changed(filter -> filter.withOrder(one)));
        var first = new Div(search, status, order, count);
        first.addClassName("filters");
        add(first);
    }

    private void changed(UnaryOperator<QueueFilter> change) {
        go.accept(change.apply(shown));
    }

    /** @param beside whether there is little room because a request is open */
    void show(QueueFilter filter, boolean beside) {
        shown = filter;
        search.setValue(filter.text());
        status.setValue(filter.status());
        order.setValue(filter.order());
        showMore(filter, !beside || filter.narrowed());
    }

    /** Taken away where they are not shown: many desks stand open all day, and choices are costly to keep. */
    private void showMore(QueueFilter filter, boolean wanted) {
        if (more != null && !wanted) {
            remove(more);
            more = null;
        }
        if (more == null && wanted) {
            more = new MoreFilters(catalog, this::changed);
            add(more);
        }
        if (more != null) {
            more.show(filter);
        }
    }

    void focusSearch() {
        search.focus();
    }
}
