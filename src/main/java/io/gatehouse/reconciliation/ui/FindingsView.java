package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.organization.OrganizationService;
import io.gatehouse.reconciliation.FindingFilter;
import io.gatehouse.reconciliation.FindingRow;
import io.gatehouse.reconciliation.FindingService;
import io.gatehouse.reconciliation.MassChangeService;
import io.gatehouse.reconciliation.ReconciliationService;
import io.gatehouse.reconciliation.RemovalService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** What the latest complete comparison found, with the repair of each; the filter is in the address. */
@Route(ReconciliationNavigation.FINDINGS)
@RolesAllowed("SUPPORT_LEAD")
@StyleSheet("provisioning.css")
@StyleSheet("reconciliation.css")
class FindingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FindingService findings;
    private final transient RepairDialog repair;
    private final transient RemovalService removals;
    private final transient ReconciliationService reconciliation;
    private final transient RemovalDialog removal;
    private final BrakePart brake;
    private final FindingFilters filters;
    private final LazyGrid<FindingRow> grid;
    private final Button selected = new Button();
    private final Button all = new Button();
    private final Button selectedStrays = new Button();
    private final Button allStrays = new Button();

    FindingsView(
            FindingService findings,
            RemovalService removals,
            ReconciliationService reconciliation,
            OrganizationService organizations,
            MassChangeService brakes,
            Clock clock) {
        this.findings = findings;
        this.brake = new BrakePart(brakes, clock, () -> {});
        this.repair = new RepairDialog(findings, brake, this::again);
        this.removals = removals;
        this.reconciliation = reconciliation;
        this.removal = new RemovalDialog(findings, removals, brake::ask, this::again);
        this.filters = new FindingFilters(organizations, this::show);
        this.grid = new LazyGrid<>(getPageTitle());
        addClassNames("page", "list");
        selected.addClickListener(click -> repair.ofSelected(grid.getSelectedItems()));
        all.addClickListener(click -> repair.ofAll(filters.filter()));
        selectedStrays.addClickListener(click -> removal.ofSelected(grid.getSelectedItems()));
        allStrays.addClickListener(click -> removal.ofAll(filters.filter()));
        filters.add(grid.counted("reconciliation.ui.count"));
        add(
                new PageHeader(getPageTitle())
                        .under(getTranslation("reconciliation.ui.menu"), ReconciliationNavigation.RUNS)
                        .withLine(
                                new Span(getTranslation("reconciliation.ui.findings.line") + " "),
                                new Anchor(
                                        ReconciliationNavigation.KNOWN,
                                        getTranslation("reconciliation.ui.known.title")))
                        .withActions(selectedStrays, allStrays, selected, all),
                brake,
                filters,
                grid);
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        again();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reconciliation.ui.findings");
    }

    private void columns() {
        grid.setSelectionMode(SelectionMode.MULTI);
        grid.addSelectionListener(change -> offer());
        grid.addLinkColumn(
                        getTranslation("reconciliation.ui.whom"),
                        row -> ReconciliationNavigation.finding(row.id()),
                        FindingRow::name)
                .setFlexGrow(2);
        grid.addColumn(row -> row.username().equals(row.name()) ? "" : row.username())
                .setHeader(getTranslation("reconciliation.ui.username"))
                .setFlexGrow(1);
        grid.addColumn(FindingsView::classes)
                .setHeader(getTranslation("reconciliation.ui.class"))
                .setFlexGrow(2);
        grid.addComponentColumn(FindingsView::plan)
                .setHeader(getTranslation("reconciliation.ui.repair"))
                .setFlexGrow(4);
        grid.addComponentColumn(row -> RunWords.badge(row.state()))
                .setHeader(getTranslation("reconciliation.ui.answer"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.onPhone(FindingsView::block);
    }

    private static String classes(FindingRow row) {
        return row.classes().stream().map(RunWords::label).collect(Collectors.joining(", "));
    }

    /** The first steps; the rest is on the finding's own page. */
    private static Div plan(FindingRow row) {
        var steps = new Div();
        steps.addClassName("reason");
        row.plan().stream().limit(2).map(Span::new).forEach(steps::add);
        if (row.plan().size() > 2) {
            var more = new Span(steps.getTranslation(
                    "reconciliation.ui.steps.more", row.plan().size() - 2));
            more.addClassName("quiet");
            steps.add(more);
        }
        if (row.removable()) {
            steps.add(new Span(steps.getTranslation("reconciliation.ui.steps.removable")));
        } else if (row.plan().isEmpty()) {
            steps.add(new Span(steps.getTranslation("reconciliation.ui.steps.none")));
        }
        return steps;
    }

    private static Div block(FindingRow row) {
        var link = new Anchor(ReconciliationNavigation.finding(row.id()), row.name());
        link.addClassName("row-link");
        var line = new Div(RunWords.badge(row.state()), new Span(classes(row)));
        line.addClassName("line");
        var block = new Div(link, line, plan(row));
        block.addClassName("row-block");
        return block;
    }

    private void again() {
        brake.show();
        show(filters.filter());
    }

    private void show(FindingFilter filter) {
        grid.deselectAll();
        filters.counted(findings.byClass(new FindingFilter(null, filter.organization(), filter.open(), filter.text())));
        grid.setEmptyStateComponent(filters.narrowed() ? EmptyState.nothingMatches(filters::clear) : none());
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<FindingRow> read(int offset, int limit) {
                return findings.list(filter, offset, limit);
            }

            @Override
            public int count() {
                return findings.count(filter);
            }
        });
        offer();
    }

    private void offer() {
        var marked =
                grid.getSelectedItems().stream().filter(FindingRow::repairable).count();
        selected.setText(getTranslation("reconciliation.ui.repair.selected", marked));
        selected.setVisible(marked > 0);
        var matching = findings.repairable(filters.filter());
        all.setText(getTranslation("reconciliation.ui.repair.all", matching));
        all.setVisible(matching > 0 && grid.getSelectedItems().isEmpty());
        offerStrays();
    }

    private void offerStrays() {
        var marked =
                grid.getSelectedItems().stream().filter(FindingRow::removable).count();
        selectedStrays.setText(getTranslation("reconciliation.ui.remove.selected", marked));
        selectedStrays.setVisible(marked > 0);
        var matching = removals.removable(filters.filter());
        allStrays.setText(getTranslation("reconciliation.ui.remove.all", matching));
        allStrays.setVisible(matching > 0 && grid.getSelectedItems().isEmpty());
    }

    private EmptyState none() {
        if (reconciliation.latestComplete().isEmpty()) {
            return EmptyState.nothingYet(
                    getTranslation("reconciliation.ui.none.title"), getTranslation("reconciliation.ui.none.text"));
        }
        return EmptyState.nothingHere(
                getTranslation("reconciliation.ui.findings.none.title"),
                getTranslation("reconciliation.ui.findings.none.text"));
    }
}
