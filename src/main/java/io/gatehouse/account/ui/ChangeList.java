package io.gatehouse.account.ui;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.EmptyState;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.journal.JournalFilter;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.JournalSentences;
import io.gatehouse.journal.JournalService;
import java.time.Clock;
import java.util.List;

/** What the journal has about one of the viewer's own organizations, in sentences, the newest first. */
class ChangeList extends Div {

    private final transient JournalService journal;
    private final transient JournalSentences sentences;
    private final transient Clock clock;
    private final OrganizationId organization;

    ChangeList(JournalService journal, JournalSentences sentences, Clock clock, OrganizationId organization) {
        this.journal = journal;
        this.sentences = sentences;
        this.clock = clock;
        this.organization = organization;
        addClassName("filling");
        add(grid());
    }

    private LazyGrid<JournalRow> grid() {
        var grid = new LazyGrid<JournalRow>(getTranslation("account.ui.mine.changes"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addTimeColumn(getTranslation("account.ui.change.when"), JournalRow::at, clock);
        grid.addColumn(this::sentence)
                .setHeader(getTranslation("account.ui.change.what"))
                .setFlexGrow(4);
        grid.addColumn(row -> row.actor().displayName())
                .setHeader(getTranslation("account.ui.change.who"))
                .setFlexGrow(1);
        grid.onPhone(this::block);
        grid.setEmptyStateComponent(EmptyState.nothingYet(
                getTranslation("account.ui.change.none.title"), getTranslation("account.ui.change.none.text")));
        var filter = JournalFilter.at(organization);
        grid.show(new LazyGrid.Rows<>() {
            @Override
            public List<JournalRow> read(int offset, int limit) {
                return journal.search(filter, offset, limit);
            }

            @Override
            public int count() {
                return journal.count(filter);
            }
        });
        return grid;
    }

    private String sentence(JournalRow row) {
        return sentences.sentence(row.entry(), getLocale());
    }

    private Div block(JournalRow row) {
        var line =
                new Div(new RelativeTime(row.at(), clock), new Span(row.actor().displayName()));
        line.addClassName("line");
        var block = new Div(new Span(sentence(row)), line);
        block.addClassName("row-block");
        return block;
    }
}
