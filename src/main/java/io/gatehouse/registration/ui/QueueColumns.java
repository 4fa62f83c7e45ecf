package io.gatehouse.registration.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.StateMark;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.RegistrationOrder;
import io.gatehouse.registration.RegistrationRow;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.RequestKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a request reads in the queue: five columns, or one block where there is no room for them. */
final class QueueColumns {

    private static final String FLAGS = StateMark.TEMPLATE + "<span>${item.with}</span>";
    private static final String BLOCK = """
            <div class="row-block">
              <div class="line"><a class="row-link" href=${item.href}>${item.name}</a
                ><time title=${item.exact}>${item.words}</time></div>
              <div class="line"><span>${item.organization}</span></div>
              <div class="line"><span>${item.asks}</span></div>
              <div class="line flags">%s</div>
            </div>""".formatted(FLAGS);

    private final Desk desk;
    private final Asked asked;
    private final Function<RegistrationRow, String> link;
    private final Map<RegistrationOrder.By, Grid.Column<RegistrationRow>> sorted =
            new EnumMap<>(RegistrationOrder.By.class);

    QueueColumns(Desk desk, Function<RegistrationRow, String> link) {
        this.desk = desk;
        this.asked = new Asked(desk.catalog());
        this.link = link;
    }

    void addTo(QueueGrid grid) {
        sortable(
                RegistrationOrder.By.AGE,
                grid.addTimeColumn(Words.of("review.queue.waiting"), RegistrationRow::submittedAt, desk.clock()));
        sortable(
                RegistrationOrder.By.NAME,
                grid.addLinkColumn(Words.of("review.queue.applicant"), link::apply, RegistrationRow::name)
                        .setFlexGrow(2));
        sortable(
                RegistrationOrder.By.ORGANIZATION,
                grid.addColumn(RegistrationRow::organizationName)
                        .setHeader(Words.of("review.queue.organization"))
                        .setTooltipGenerator(RegistrationRow::organizationName)
                        .setFlexGrow(3));
        grid.addColumn(asked::shortly)
                .setHeader(Words.of("review.queue.asks"))
                .setTooltipGenerator(asked::fully)
                .setFlexGrow(3);
        grid.addColumn(withFlags("<div class=\"flags\">" + FLAGS + "</div>"))
                .setHeader(Words.of("review.queue.flags"))
                .setFlexGrow(3);
        grid.onPhone(block());
    }

    private void sortable(RegistrationOrder.By by, Grid.Column<RegistrationRow> column) {
        column.setSortable(true).setKey(by.name());
        sorted.put(by, column);
    }

    /** Which column shows the arrow. */
    List<GridSortOrder<RegistrationRow>> order(RegistrationOrder order) {
        var direction = order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        return List.of(new GridSortOrder<>(java.util.Objects.requireNonNull(sorted.get(order.by())), direction));
    }

    private List<StateMark> marks(RegistrationRow row) {
        var marks = new ArrayList<StateMark>();
        marks.add(StateBadges.of(row));
        if (row.answeredAt() != null) {
            marks.add(answered(row.answeredAt()));
        }
        if (desk.level().late(row.state(), row.deskSince(), desk.clock().instant())) {
            marks.add(new StateMark(Words.of("review.queue.late"), Tone.ATTENTION));
        }
        var vouching = row.vouching();
        if (vouching != null && row.state().open() && row.state() != RegistrationState.WAITING_FOR_ORGANIZATION) {
            marks.add(VouchingSection.mark(vouching));
        }
        if (row.kind() != RequestKind.NEW) {
            marks.add(new StateMark(Words.of("kind", row.kind()), Tone.ATTENTION));
        }
        if (!row.warnings().isEmpty()) {
            marks.add(warned(row));
        }
        return marks;
    }

    private StateMark answered(Instant when) {
        var ago = Ages.of(Duration.between(when, desk.clock().instant()));
        return new StateMark(Words.of("review.queue.answered", ago), Tone.PROGRESS, Moments.exact(when));
    }

    private static StateMark warned(RegistrationRow row) {
        return new StateMark(
                Words.of("review.queue.warnings", row.warnings().size()),
                Tone.ATTENTION,
                row.warnings().stream()
                        .sorted()
                        .map(warning -> Words.of("review.warning." + warning))
                        .collect(Collectors.joining(" ")));
    }

    private static String with(RegistrationRow row) {
        return row.claimant() == null ? "" : Words.of("review.queue.with", row.claimant());
    }

    private LitRenderer<RegistrationRow> withFlags(String template) {
        return LitRenderer.<RegistrationRow>of(template)
                .withProperty("marks", row -> StateMark.shown(marks(row)))
                .withProperty("with", QueueColumns::with);
    }

    private LitRenderer<RegistrationRow> block() {
        return withFlags(BLOCK)
                .withProperty("href", link::apply)
                .withProperty("name", RegistrationRow::name)
                .withProperty("exact", row -> Moments.exact(row.submittedAt()))
                .withProperty(
                        "words",
                        row -> Moments.relative(row.submittedAt(), desk.clock().instant()))
                .withProperty("organization", RegistrationRow::organizationName)
                .withProperty("asks", asked::shortly);
    }
}
