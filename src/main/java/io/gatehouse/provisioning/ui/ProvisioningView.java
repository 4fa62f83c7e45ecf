package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.account.ui.AccountsNavigation;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.provisioning.ProvisioningFilter;
import io.gatehouse.provisioning.ProvisioningRow;
import io.gatehouse.provisioning.ProvisioningService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The accounts that the directory has not reached: what waits for a person first. The filter is in the address. */
@Route(ProvisioningNavigation.LIST)
@Menu(title = "provisioning.ui.menu", order = 50, icon = "vaadin:cluster")
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD"})
@StyleSheet("provisioning.css")
class ProvisioningView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ProvisioningService provisioning;
    private final transient Clock clock;
    private final FiguresPart figures;
    private final ErrorsPart errors;
    private final ProvisioningFilters filters;
    private final LazyGrid<ProvisioningRow> grid;

    ProvisioningView(ProvisioningService provisioning, Clock clock) {
        this.provisioning = provisioning;
        this.clock = clock;
        this.filters = new ProvisioningFilters(this::show);
        this.errors = new ErrorsPart(provisioning, clock, this::again);
        this.grid = new LazyGrid<>(getPageTitle());
        this.figures = new FiguresPart(clock);
        addClassNames("page", "list");
        var again = new Button(getTranslation("provisioning.ui.refresh"), click -> again());
        add(
                new PageHeader(getPageTitle())
                        .withLine(getTranslation("provisioning.ui.line"))
                        .withActions(again),
                figures,
                errors,
                filters,
                grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        show(filters.filter());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("provisioning.ui.menu");
    }

    private void columns() {
        grid.addLinkColumn(
                        getTranslation("provisioning.ui.person"),
                        row -> AccountsNavigation.page(row.status().account()),
                        ProvisioningRow::name)
                .setFlexGrow(2);
        grid.addColumn(ProvisioningRow::username)
                .setHeader(getTranslation("provisioning.ui.username"))
                .setFlexGrow(1);
        grid.addComponentColumn(row -> ProvisioningStates.badge(row.status().state()))
                .setHeader(getTranslation("provisioning.ui.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(ProvisioningView::reason)
                .setHeader(getTranslation("provisioning.ui.reason"))
                .setFlexGrow(4);
        grid.addNumberColumn(
                getTranslation("provisioning.ui.attempts"), row -> row.status().attempts());
        grid.addTimeColumn(
                getTranslation("provisioning.ui.next"), row -> row.status().nextAttempt(), clock);
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("provisioning.ui.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.onPhone(this::block);
    }

    /** What is the matter in words, and below it what the server or the person who set it aside said. */
    private static Div reason(ProvisioningRow row) {
        var status = row.status();
        var advice = ProvisioningStates.advice(status, row.username());
        var reason = new Div(new Span(advice.isEmpty() ? ProvisioningStates.meaning(status.lastCode()) : advice));
        reason.addClassName("reason");
        var said = status.skipReason() == null ? status.lastMessage() : status.skipReason();
        if (said != null) {
            var words = new Span(said);
            words.addClassName("quiet");
            words.setTitle(said);
            reason.add(words);
        }
        return reason;
    }

    private RowActions actions(ProvisioningRow row) {
        return new RowActions(provisioning, row, this::again);
    }

    private void again() {
        show(filters.filter());
    }

    private Div block(ProvisioningRow row) {
        var link = new Anchor(AccountsNavigation.page(row.status().account()), row.name());
        link.addClassName("row-link");
        var line = new Div(
                ProvisioningStates.badge(row.status().state()),
                new RelativeTime(row.status().changedAt(), clock),
                actions(row));
        line.addClassName("line");
        var block = new Div(link, line, reason(row));
        block.addClassName("row-block");
        return block;
    }

    private void show(ProvisioningFilter filter) {
        figures.show(provisioning.figures());
        errors.show();
        filters.named(failure(filter));
        filters.counted(provisioning.counts(), provisioning.count(filter));
        grid.setEmptyStateComponent(
                filter.equals(ProvisioningFilter.unfinished()) ? none() : EmptyState.nothingMatches(filters::clear));
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<ProvisioningRow> read(int offset, int limit) {
                return provisioning.list(filter, offset, limit);
            }

            @Override
            public int count() {
                return provisioning.count(filter);
            }
        });
    }

    private String failure(ProvisioningFilter filter) {
        var key = filter.error();
        return key == null
                ? ""
                : provisioning
                        .error(key)
                        .map(ProvisioningStates::meaning)
                        .orElseGet(() -> getTranslation("provisioning.ui.filter.gone"));
    }

    /** While the directory does not answer nobody knows what it says. */
    private EmptyState none() {
        if (provisioning.trouble().isPresent()) {
            return EmptyState.broken(
                    getTranslation("provisioning.ui.none.trouble.title"),
                    getTranslation("provisioning.ui.none.trouble.text"));
        }
        return EmptyState.nothingHere(
                getTranslation("provisioning.ui.none.title"), getTranslation("provisioning.ui.none.text"));
    }
}
