package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.reconciliation.KnownStray;
import io.gatehouse.reconciliation.KnownStrayService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** What comparisons pass over because somebody noted it as known, and the way to take that back. */
@Route(ReconciliationNavigation.KNOWN)
@RolesAllowed("SUPPORT_LEAD")
@StyleSheet("reconciliation.css")
class KnownView extends Div implements HasDynamicTitle {

    private final transient KnownStrayService known;
    private final transient Clock clock;
    private final LazyGrid<KnownStray> grid;

    KnownView(KnownStrayService known, Clock clock) {
        this.known = known;
        this.clock = clock;
        this.grid = new LazyGrid<>(getPageTitle());
        addClassNames("page", "list");
        add(
                new PageHeader(getPageTitle())
                        .under(getTranslation("reconciliation.ui.menu"), ReconciliationNavigation.RUNS)
                        .withLine(getTranslation("reconciliation.ui.known.line")),
                grid);
        columns();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reconciliation.ui.known.title");
    }

    private void columns() {
        grid.addComponentColumn(stray -> wrapped(stray.name()))
                .setHeader(getTranslation("reconciliation.ui.known.name"))
                .setFlexGrow(3);
        grid.addComponentColumn(stray -> wrapped(groups(stray)))
                .setHeader(getTranslation("reconciliation.ui.known.groups"))
                .setFlexGrow(2);
        grid.addComponentColumn(stray -> wrapped(stray.reason()))
                .setHeader(getTranslation("reconciliation.ui.reason"))
                .setFlexGrow(3);
        grid.addColumn(KnownStray::notedBy)
                .setHeader(getTranslation("reconciliation.ui.by"))
                .setFlexGrow(1);
        grid.addTimeColumn(getTranslation("reconciliation.ui.known.since"), KnownStray::notedAt, clock);
        grid.addComponentColumn(this::button).setAutoWidth(true).setFlexGrow(0);
        grid.onPhone(this::block);
    }

    private static Span wrapped(String text) {
        var span = new Span(text);
        span.addClassName("wrapped");
        span.setTitle(text);
        return span;
    }

    private static String groups(KnownStray stray) {
        return String.join(", ", stray.groups());
    }

    private Button button(KnownStray stray) {
        var button = new Button(getTranslation("reconciliation.ui.known.forget"), click -> ask(stray));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("reconciliation.ui.known.forget.of", stray.name()));
        return button;
    }

    private Div block(KnownStray stray) {
        var line = new Div(new Span(stray.notedBy()), new RelativeTime(stray.notedAt(), clock));
        line.addClassName("line");
        var block =
                new Div(wrapped(stray.name()), wrapped(groups(stray)), wrapped(stray.reason()), line, button(stray));
        block.addClassName("row-block");
        return block;
    }

    private void ask(KnownStray stray) {
        var reason = new TextArea(getTranslation("reconciliation.ui.reason"));
        reason.setMaxLength(BrakePart.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        new TaskDialog(
                        getTranslation("reconciliation.ui.known.forget.title"),
                        getTranslation("reconciliation.ui.known.forget"),
                        () -> forgotten(stray, reason))
                .withConsequences(List.of(getTranslation("reconciliation.ui.known.forget.means", stray.name())))
                .with(reason)
                .open();
    }

    private boolean forgotten(KnownStray stray, TextArea reason) {
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("reconciliation.ui.reason.missing"));
            return false;
        }
        known.forget(stray, reason.getValue().strip());
        Notifications.success(getTranslation("reconciliation.ui.known.forget.done"));
        show();
        return true;
    }

    private void show() {
        grid.setEmptyStateComponent(EmptyState.nothingHere(
                getTranslation("reconciliation.ui.known.none.title"),
                getTranslation("reconciliation.ui.known.none.text")));
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<KnownStray> read(int offset, int limit) {
                return known.list(offset, limit);
            }

            @Override
            public int count() {
                return known.count();
            }
        });
    }
}
