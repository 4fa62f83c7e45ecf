package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.Figure;
import io.gatehouse.common.ui.FigureTile;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.reconciliation.FindingClass;
import io.gatehouse.reconciliation.FindingFilter;
import io.gatehouse.reconciliation.FindingService;
import io.gatehouse.reconciliation.MassChangeService;
import io.gatehouse.reconciliation.ReconciliationRun;
import io.gatehouse.reconciliation.ReconciliationService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comparing the whole directory with the accounts: the run under way, what the latest one found, and those before. */
@Route(ReconciliationNavigation.RUNS)
@Menu(title = "reconciliation.ui.menu", order = 55, icon = "vaadin:scale")
@RolesAllowed("SUPPORT_LEAD")
@StyleSheet("reconciliation.css")
class ReconciliationView extends Div implements HasDynamicTitle {

    private final transient ReconciliationService reconciliation;
    private final transient FindingService findings;
    private final transient Clock clock;
    private final BrakePart brake;
    private final Div latest = new Div();
    private final LazyGrid<ReconciliationRun> grid;

    ReconciliationView(
            ReconciliationService reconciliation, FindingService findings, MassChangeService brake, Clock clock) {
        this.reconciliation = reconciliation;
        this.findings = findings;
        this.clock = clock;
        this.brake = new BrakePart(brake, clock, () -> {});
        this.grid = new LazyGrid<>(getTranslation("reconciliation.ui.runs"));
        addClassNames("page", "list");
        latest.addClassName("figures");
        var run = new RunPart(reconciliation, this::show);
        add(
                new PageHeader(getPageTitle())
                        .withLine(getTranslation("reconciliation.ui.line"))
                        .withActions(run.buttons()),
                this.brake,
                run,
                latest,
                grid);
        columns();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reconciliation.ui.menu");
    }

    private void columns() {
        grid.addTimeColumn(getTranslation("reconciliation.ui.started"), ReconciliationRun::startedAt, clock);
        grid.addColumn(ReconciliationRun::startedBy)
                .setHeader(getTranslation("reconciliation.ui.by"))
                .setFlexGrow(1);
        grid.addComponentColumn(RunWords::badge)
                .setHeader(getTranslation("reconciliation.ui.state"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addNumberColumn(getTranslation("reconciliation.ui.compared"), ReconciliationRun::compared);
        grid.addNumberColumn(getTranslation("reconciliation.ui.inFlight"), ReconciliationRun::inFlight);
        grid.addNumberColumn(getTranslation("reconciliation.ui.known"), ReconciliationRun::known);
        grid.addComponentColumn(ReconciliationView::result)
                .setHeader(getTranslation("reconciliation.ui.differences"))
                .setFlexGrow(3);
        grid.addColumn(run -> RunWords.duration(run.active()))
                .setHeader(getTranslation("reconciliation.ui.duration"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.onPhone(this::block);
    }

    /** How much it found, class by class in the title, or why nothing follows from it. */
    private static Span result(ReconciliationRun run) {
        var span = new Span();
        span.addClassName("wrapped");
        if (run.state() == ReconciliationRun.State.COMPLETE) {
            span.setText(span.getTranslation("reconciliation.ui.result", run.findings()));
            span.setTitle(run.figures().entrySet().stream()
                    .map(figure -> "%s: %,d".formatted(RunWords.label(figure.getKey()), figure.getValue()))
                    .collect(Collectors.joining(", ")));
        } else {
            span.setText(RunWords.problem(run));
        }
        return span;
    }

    private Div block(ReconciliationRun run) {
        var line = new Div(RunWords.badge(run), new RelativeTime(run.startedAt(), clock));
        line.addClassName("line");
        var block = new Div(
                line,
                result(run),
                new Span(getTranslation(
                        "reconciliation.ui.block", run.compared(), RunWords.duration(run.active()), run.startedBy())));
        block.addClassName("row-block");
        return block;
    }

    private void show() {
        brake.show();
        latest.removeAll();
        reconciliation.latestComplete().map(this::figures).ifPresent(all -> all.forEach(latest::add));
        grid.setEmptyStateComponent(EmptyState.nothingYet(
                getTranslation("reconciliation.ui.none.title"), getTranslation("reconciliation.ui.none.text")));
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<ReconciliationRun> read(int offset, int limit) {
                return reconciliation.list(offset, limit);
            }

            @Override
            public int count() {
                return reconciliation.count();
            }
        });
    }

    /** The classes that the latest complete run found something of, each leading to its list. */
    private List<Component> figures(ReconciliationRun run) {
        if (run.figures().isEmpty()) {
            return List.of(new Span(getTranslation("reconciliation.ui.inStep", run.compared())));
        }
        var classes = Stream.of(FindingClass.values())
                .filter(run.figures()::containsKey)
                .<Component>map(kind -> tile(kind, run.figures().getOrDefault(kind, 0L)));
        return Stream.concat(Stream.of(waiting()), classes).toList();
    }

    private Component waiting() {
        return new FigureTile(Figure.count(
                getTranslation("reconciliation.ui.state.OPEN"),
                findings.count(FindingFilter.unanswered()),
                ReconciliationNavigation.FINDINGS,
                Tone.ATTENTION));
    }

    private static FigureTile tile(FindingClass kind, long count) {
        var tile = new FigureTile(
                Figure.count(RunWords.label(kind), count, ReconciliationNavigation.of(kind), Tone.PROGRESS));
        tile.setTitle(RunWords.meaning(kind));
        return tile;
    }
}
