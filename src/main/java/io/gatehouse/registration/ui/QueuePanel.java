package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.SearchTerms;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The queue with its views, search and filters. */
final class QueuePanel extends Div {

    private final transient Desk desk;
    private final QueueViews views;
    private final QueueFilters filters;
    private final Span count = new Span();
    private final Paragraph corrected = new Paragraph();
    private final QueueGrid grid;
    private final transient Consumer<DeskAddress> go;
    private DeskAddress address = DeskAddress.start();
    private final BulkBar bulk;
    private final Span leftRun = new Span();
    private boolean shown;
    private boolean choosing;

    /** @param go leads the desk to another address */
    QueuePanel(Desk desk, Consumer<DeskAddress> go) {
        this.desk = desk;
        this.go = go;
        addClassNames("page", "list", "queue-panel");
        count.addClassName("count");
        corrected.addClassName("hint");
        views = new QueueViews(desk);
        filters = new QueueFilters(desk.catalog(), count, this::goTo);
        grid = new QueueGrid(desk, () -> address, this::goTo);
        grid.getLazyDataView().addItemCountChangeListener(change -> counted(change.getItemCount()));
        bulk = new BulkBar(desk, this::again);
        add(
                new PageHeader(Words.of("review.queue.title")).withActions(leftRun, choose(), keys()),
                views,
                filters,
                corrected,
                grid,
                bulk);
    }

    private void goTo(QueueFilter wanted) {
        go.accept(address.showing(wanted));
    }

    private Button choose() {
        var choose = new Button(VaadinIcon.CHECK_SQUARE_O.create());
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        choose.setAriaLabel(Words.of("review.bulk.choose"));
        choose.setTooltipText(Words.of("review.bulk.choose"));
        choose.addClickListener(click -> {
            choosing = !choosing;
            choose.getElement().setAttribute("aria-pressed", Boolean.toString(choosing));
            grid.choosing(choosing, bulk::show);
            bulk.show(List.of());
            bulk.setVisible(choosing);
        });
        return choose;
    }

    /** Reads the list again as it is now, and whether many requests are still being decided. */
    private void again() {
        read(address.list());
        bulk.show(List.of());
        showLeftRun();
    }

    private void showLeftRun() {
        leftRun.removeAll();
        leftRun.setVisible(false);
        desk.bulk().latest().filter(run -> !run.ended()).ifPresent(run -> {
            var show = new Button(
                    Words.of("review.bulk.goesOn", run.settled(), run.items().size()),
                    click -> BulkDialog.of(desk, run, this::again).open());
            show.addThemeVariants(ButtonVariant.TERTIARY);
            leftRun.add(show);
            leftRun.setVisible(true);
        });
    }

    private Button keys() {
        var keys = new Button(VaadinIcon.KEYBOARD_O.create(), click -> new KeysDialog(desk.habits()).open());
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        keys.addClassName("keys");
        keys.setAriaLabel(Words.of("review.keys.title"));
        keys.setTooltipText(Words.of("review.keys.title"));
        return keys;
    }

    void show(DeskAddress wanted) {
        var before = address;
        address = wanted;
        filters.show(wanted.list(), wanted.opened() != null);
        views.setClassName("beside", wanted.opened() != null);
        grid.narrow(wanted.opened() != null);
        if (!shown) {
            showLeftRun();
        }
        if (!shown || !wanted.list().equals(before.list())) {
            shown = true;
            read(wanted.list());
        }
        grid.mark(wanted.opened());
    }

    private void read(QueueFilter wanted) {
        var terms = desk.registrations().understand(wanted.text());
        explain(terms);
        views.show(wanted);
        grid.setEmptyStateComponent(empty(wanted));
        grid.showList(filter(wanted, terms));
    }

    private RegistrationFilter filter(QueueFilter wanted, SearchTerms terms) {
        return wanted.toFilter(
                terms, desk.actor().get().accountId(), desk.clock().instant());
    }

    private void explain(SearchTerms terms) {
        corrected.setVisible(terms.corrected());
        corrected.setText(terms.corrected() ? Words.of("review.queue.corrected", terms.typed(), terms.inWords()) : "");
    }

    private EmptyState empty(QueueFilter wanted) {
        return wanted.equals(QueueFilter.START)
                ? EmptyState.nothingHere(Words.of("review.queue.empty.title"), Words.of("review.queue.empty.text"))
                : EmptyState.nothingMatches(() -> go.accept(DeskAddress.start()));
    }

    private void counted(int rows) {
        count.setText(Words.of(rows >= LazyGrid.COUNTED_UP_TO ? "review.queue.countMore" : "review.queue.count", rows));
    }

    /** The row greys where it stands; the list is not read again, only the counters are. */
    void decided(RegistrationDetails registration, RegistrationState what) {
        grid.decided(registration, what);
        views.show(address.list());
    }

    Optional<RegistrationId> following(RegistrationDetails registration) {
        return grid.following(registration);
    }

    Optional<RegistrationId> neighbour(@Nullable RegistrationId id, int step) {
        return grid.neighbour(id, step);
    }

    void focusSearch() {
        filters.focusSearch();
    }
}
