package io.gatehouse.reconciliation.adoption.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.reconciliation.adoption.AdoptionRun;
import io.gatehouse.reconciliation.adoption.AdoptionService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Adoptions of directories that others made: the one under way and those before. */
@Route(AdoptionNavigation.RUNS)
@Menu(title = "adoption.ui.menu", order = 56, icon = "vaadin:user-check")
@RolesAllowed("SUPPORT_LEAD")
@StyleSheet("reconciliation.css")
@StyleSheet("adoption.css")
class AdoptionsView extends Div implements HasDynamicTitle {

    private final transient AdoptionService adoptions;
    private final transient Clock clock;
    private final LazyGrid<AdoptionRun> grid = new LazyGrid<>(getTranslation("adoption.ui.menu"));

    AdoptionsView(AdoptionService adoptions, Clock clock) {
        this.adoptions = adoptions;
        this.clock = clock;
        addClassNames("page", "list");
        var dialogs = new StartDialogs(adoptions, run -> UI.getCurrent().navigate(AdoptionNavigation.run(run)));
        var live = new Button(getTranslation("adoption.ui.start.live"), click -> dialogs.live());
        live.addThemeVariants(ButtonVariant.PRIMARY);
        var file = new Button(getTranslation("adoption.ui.start.file"), click -> dialogs.file());
        add(
                new PageHeader(getPageTitle())
                        .withLine(getTranslation("adoption.ui.line"))
                        .withActions(file, live),
                grid);
        columns();
        grid.setEmptyStateComponent(EmptyState.nothingYet(
                getTranslation("adoption.ui.none.title"), getTranslation("adoption.ui.none.text")));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("adoption.ui.menu");
    }

    private void columns() {
        grid.addLinkColumn(
                        getTranslation("adoption.ui.source"),
                        run -> AdoptionNavigation.run(run.id()),
                        AdoptionRun::place)
                .setFlexGrow(3);
        grid.addTimeColumn(getTranslation("adoption.ui.started"), AdoptionRun::startedAt, clock);
        grid.addColumn(AdoptionRun::startedBy)
                .setHeader(getTranslation("adoption.ui.by"))
                .setFlexGrow(1);
        grid.addComponentColumn(AdoptionWords::badge)
                .setHeader(getTranslation("adoption.ui.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addNumberColumn(getTranslation("adoption.ui.entries"), AdoptionRun::entries);
        grid.addNumberColumn(getTranslation("adoption.ui.taken"), AdoptionRun::done);
        grid.onPhone(run -> {
            var link = new Anchor(AdoptionNavigation.run(run.id()), run.place());
            link.addClassName("row-link");
            var line = new Div(AdoptionWords.badge(run), new RelativeTime(run.startedAt(), clock));
            line.addClassName("line");
            var block = new Div(link, line, new Span(getTranslation("adoption.ui.block", run.entries(), run.done())));
            block.addClassName("row-block");
            return block;
        });
    }

    private void show() {
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<AdoptionRun> read(int offset, int limit) {
                return adoptions.list(offset, limit);
            }

            @Override
            public int count() {
                return adoptions.count();
            }
        });
    }
}
