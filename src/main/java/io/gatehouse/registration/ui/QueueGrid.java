package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The queue: how long each waits, who asks, where they work, what for, and how far it is. */
final class QueueGrid extends LazyGrid<RegistrationRow> {

    private static final int NEIGHBOURHOOD = 500;

    private final Desk desk;
    private final Asked asked;
    private final Supplier<DeskAddress> address;
    private final Map<RegistrationId, RegistrationRow> seen = new LinkedHashMap<>();
    private @Nullable RegistrationId current;

    /** @param address what the desk shows at the moment */
    QueueGrid(Desk desk, Supplier<DeskAddress> address) {
        super(Words.of("review.queue.title"));
        this.desk = desk;
        this.asked = new Asked(desk.catalog());
        this.address = address;
        setSelectionMode(SelectionMode.NONE);
        addClassName("queue");
        addColumns();
        onPhone(this::block);
        setPartNameGenerator(this::part);
        addItemClickListener(click -> open(click.getItem().id()));
    }

    private @Nullable String part(RegistrationRow row) {
        if (row.id().equals(current)) {
            return "current";
        }
        return address.get().status().shows(row.state()) ? null : "decided";
    }

    private void addColumns() {
        addTimeColumn(Words.of("review.queue.waiting"), RegistrationRow::submittedAt, desk.clock());
        addLinkColumn(Words.of("review.queue.applicant"), this::link, RegistrationRow::name)
                .setFlexGrow(2);
        addColumn(RegistrationRow::organizationName)
                .setHeader(Words.of("review.queue.organization"))
                .setTooltipGenerator(RegistrationRow::organizationName)
                .setFlexGrow(3);
        addColumn(asked::shortly)
                .setHeader(Words.of("review.queue.asks"))
                .setTooltipGenerator(asked::fully)
                .setFlexGrow(3);
        addComponentColumn(StateBadges::of)
                .setHeader(Words.of("review.queue.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(QueueGrid::claimant)
                .setHeader(Words.of("review.queue.claimant"))
                .setTooltipGenerator(QueueGrid::claimant)
                .setFlexGrow(1);
    }

    private Div block(RegistrationRow row) {
        var name = new Anchor(link(row), row.name());
        name.addClassName("row-link");
        var first = new Div(name, new RelativeTime(row.submittedAt(), desk.clock()));
        first.addClassName("line");
        var second = new Div(new Span(row.organizationName()));
        second.addClassName("line");
        var third = new Div(StateBadges.of(row), new Span(asked.shortly(row)));
        third.addClassName("line");
        if (row.claimant() != null) {
            third.add(new Span(Words.of("review.queue.with", row.claimant())));
        }
        var block = new Div(first, second, third);
        block.addClassName("row-block");
        return block;
    }

    private static String claimant(RegistrationRow row) {
        return Objects.requireNonNullElse(row.claimant(), "");
    }

    private String link(RegistrationRow row) {
        return RequestsNavigation.link(address.get().opening(row.id()));
    }

    void showList() {
        var filter = address.get().filter();
        seen.clear();
        show(new Rows<>() {
            @Override
            public List<RegistrationRow> read(int offset, int limit) {
                var rows = desk.registrations().list(filter, offset, limit);
                if (seen.size() > NEIGHBOURHOOD) {
                    seen.clear();
                }
                rows.forEach(row -> seen.put(row.id(), row));
                return rows;
            }

            @Override
            public int count() {
                return desk.registrations().count(filter);
            }
        });
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
    void decided(RegistrationDetails registration) {
        seen.computeIfPresent(registration.id(), (id, row) -> RegistrationRow.of(registration));
        refresh(registration.id());
    }

    /** The request after (1) or before (-1) this one in the list as it is now. */
    Optional<RegistrationId> neighbour(@Nullable RegistrationId id, int step) {
        var ids = nearby().stream().map(RegistrationRow::id).toList();
        var at = ids.indexOf(id) + step;
        return at >= 0 && at < ids.size() ? Optional.of(ids.get(at)) : Optional.empty();
    }

    /** The one that comes next, whether this one is still in the list or not; the first one at its end. */
    Optional<RegistrationId> following(RegistrationDetails registration) {
        var oldestFirst = Comparator.comparing(RegistrationRow::submittedAt)
                .thenComparing(row -> row.id().toString());
        var order = address.get().newestFirst() ? oldestFirst.reversed() : oldestFirst;
        var here = RegistrationRow.of(registration);
        var rows = nearby();
        return rows.stream()
                .filter(row -> order.compare(row, here) > 0)
                .findFirst()
                .or(() -> rows.stream().filter(row -> !row.equals(here)).findFirst())
                .map(RegistrationRow::id);
    }

    private List<RegistrationRow> nearby() {
        return desk.registrations().list(address.get().filter(), 0, NEIGHBOURHOOD);
    }
}
