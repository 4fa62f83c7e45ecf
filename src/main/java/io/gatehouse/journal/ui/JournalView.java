package io.gatehouse.journal.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.PageHeader;
import io.gatehouse.journal.JournalFilter;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.JournalSentences;
import io.gatehouse.journal.JournalService;
import io.gatehouse.security.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** Everything that was ever done, the newest first. Search and filters are in the address; a lead can have it proven. */
@Route(JournalNavigation.PAGE)
@Menu(title = "journal.ui.menu", order = 70, icon = "vaadin:book")
@RolesAllowed({"SUPPORT_STAFF", "SUPPORT_LEAD"})
@StyleSheet("journal.css")
class JournalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient JournalService journal;
    private final transient About about;
    private final JournalFilters filters;
    private final LazyGrid<JournalRow> grid;

    JournalView(JournalService journal, JournalSentences sentences, About about, CurrentActor actor, Clock clock) {
        this.journal = journal;
        this.about = about;
        this.filters = new JournalFilters(journal.acts(), sentences, this::show);
        this.grid = new LazyGrid<>(getPageTitle());
        addClassNames("page", "list");
        var header = new PageHeader(getPageTitle()).withLine(getTranslation("journal.ui.line"));
        add(header);
        if (actor.get().lead()) {
            var verification = new VerificationPart(journal, actor);
            header.withActions(new ExportLink(journal, clock), verification.button());
            add(verification);
        }
        add(filters, grid);
        new JournalColumns(grid, sentences, about, clock).add();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        show(filters.filter());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journal.ui.menu");
    }

    private void show(JournalFilter filter) {
        grid.setEmptyStateComponent(
                filter.equals(JournalFilter.everything()) ? none() : EmptyState.nothingMatches(filters::clear));
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<JournalRow> read(int offset, int limit) {
                return about.lookedUp(journal.search(filter, offset, limit));
            }

            @Override
            public int count() {
                return journal.count(filter);
            }
        });
    }

    private EmptyState none() {
        return EmptyState.nothingYet(
                getTranslation("journal.timeline.empty.title"), getTranslation("journal.timeline.empty.text"));
    }
}
