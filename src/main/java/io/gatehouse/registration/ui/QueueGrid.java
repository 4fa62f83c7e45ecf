package io.gatehouse.registration.ui;

import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.data.provider.SortDirection;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationFilter;
import io.gatehouse.registration.RegistrationOrder;
import io.gatehouse.registration.RegistrationRow;
import io.gatehouse.registration.RegistrationState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The queue: how long each waits, who asks, where they work, what for, and how it stands. */
final class QueueGrid extends LazyGrid<RegistrationRow> {

    private static final int REMEMBERED = 500;
    /** As many as a window shows beside an open request, so that an open desk keeps no others. */
    private static final int PAGE = 20;

    private final transient Desk desk;
    private final transient QueueColumns columns;
    private final transient Supplier<DeskAddress> address;
    private final Map<RegistrationId, RegistrationRow> seen = new LinkedHashMap<>();
    private RegistrationFilter filter = RegistrationFilter.queue();
    private @Nullable RegistrationId current;

    /**
     * @param address what the desk shows at the moment
     * @param go leads to another list
     */
    QueueGrid(Desk desk, Supplier<DeskAddress> address, Consumer<QueueFilter> go) {
        super(Words.of("review.queue.title"));
        this.desk = desk;
        this.address = address;
        this.columns = new QueueColumns(desk, this::link);
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        addClassName("queue");
        columns.addTo(this);
        setPartNameGenerator(this::part);
        addItemClickListener(click -> open(click.getItem().id()));
        addSortListener(sort -> {
            if (sort.isFromClient()) {
                var order = sort.getSortOrder().stream()
                        .findFirst()
                        .map(one -> QueueOrder.of(
                                RegistrationOrder.By.valueOf(one.getSorted().getKey()),
                                one.getDirection() == SortDirection.DESCENDING))
                        .orElse(QueueOrder.OLDEST);
                go.accept(address.get().list().withOrder(order));
            }
        });
    }

    /** Whether rows can be chosen, several at a time. */
    void choosing(boolean several, Consumer<Collection<RegistrationId>> chosen) {
        setSelectionMode(several ? SelectionMode.MULTI : SelectionMode.NONE);
        if (getSelectionModel() instanceof GridMultiSelectionModel<RegistrationRow> model) {
            model.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
            model.addMultiSelectionListener(change -> chosen.accept(
                    change.getValue().stream().map(RegistrationRow::id).toList()));
        }
    }

    private @Nullable String part(RegistrationRow row) {
        if (row.id().equals(current)) {
            return "current";
        }
        return address.get().list().status().shows(row) ? null : "decided";
    }

    private String link(RegistrationRow row) {
        return RequestsNavigation.link(address.get().opening(row.id()));
    }

    void showList(RegistrationFilter wanted) {
        filter = wanted;
        seen.clear();
        deselectAll();
        sort(columns.order(wanted.order()));
        show(new Rows<>() {
            @Override
            public List<RegistrationRow> read(int offset, int limit) {
                return remembered(desk.registrations().list(wanted, offset, limit));
            }

            @Override
            public int count() {
                return desk.registrations().count(wanted);
            }
        });
    }

    private List<RegistrationRow> remembered(List<RegistrationRow> rows) {
        if (seen.size() > REMEMBERED) {
            seen.clear();
        }
        rows.forEach(row -> seen.put(row.id(), row));
        return rows;
    }

    /** Marks the open request; nothing is read again. */
    void mark(@Nullable RegistrationId opened) {
        var before = current;
        current = opened;
        refresh(before);
        refresh(opened);
    }

    private void refresh(@Nullable RegistrationId id) {
        var row = id == null ? null : seen.get(id);
        if (row != null) {
            getDataProvider().refreshItem(row);
        }
    }

    private void open(RegistrationId id) {
        getUI().ifPresent(ui -> RequestsNavigation.go(ui, address.get().opening(id)));
    }

    /** Shows what became of a request where it stands; nothing is read again. */
    void decided(RegistrationDetails registration, RegistrationState what) {
        seen.computeIfPresent(
                registration.id(), (id, row) -> RegistrationRow.of(registration).as(what));
        refresh(registration.id());
    }

    /** The request after (1) or before (-1) this one in the list as it is now. */
    Optional<RegistrationId> neighbour(@Nullable RegistrationId id, int step) {
        return id == null ? first(step) : row(id).flatMap(row -> beyond(row, step < 0));
    }

    private Optional<RegistrationId> first(int step) {
        return step < 0
                ? Optional.empty()
                : desk.registrations().list(filter, 0, 1).stream()
                        .map(RegistrationRow::id)
                        .findFirst();
    }

    private Optional<RegistrationRow> row(RegistrationId id) {
        return Optional.ofNullable(seen.get(id))
                .or(() -> desk.registrations().find(id).map(RegistrationRow::of));
    }

    private Optional<RegistrationId> beyond(RegistrationRow row, boolean before) {
        return desk.registrations().beyond(filter, row, before, 1).stream()
                .map(RegistrationRow::id)
                .findFirst();
    }

    /** The one that comes next, whether this one is still in the list or not; the first one at its end. */
    Optional<RegistrationId> following(RegistrationDetails registration) {
        var here = RegistrationRow.of(registration);
        return beyond(here, false)
                .or(() -> desk.registrations().list(filter, 0, 2).stream()
                        .map(RegistrationRow::id)
                        .filter(id -> !Objects.equals(id, registration.id()))
                        .findFirst());
    }
}
