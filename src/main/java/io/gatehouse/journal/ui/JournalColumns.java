package io.gatehouse.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.LazyGrid;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.JournalSentences;
import io.gatehouse.journal.Outcome;
import java.time.Clock;
import java.util.Locale;

/** How the journal is listed: when, who, what; everything else of a row below it when it is opened. */
final class JournalColumns {

    private final LazyGrid<JournalRow> grid;
    private final JournalSentences sentences;
    private final About about;
    private final Clock clock;

    JournalColumns(LazyGrid<JournalRow> grid, JournalSentences sentences, About about, Clock clock) {
        this.grid = grid;
        this.sentences = sentences;
        this.about = about;
        this.clock = clock;
    }

    void add() {
        grid.addNumberColumn(text("journal.ui.seq"), JournalRow::seq);
        grid.addTimeColumn(text("journal.ui.when"), JournalRow::at, clock);
        grid.addColumn(row -> Actors.name(row.actor()))
                .setHeader(text("journal.ui.who"))
                .setFlexGrow(1);
        grid.addColumn(LitRenderer.<JournalRow>of(
                                "<span>${item.sentence}</span><span class=\"quiet told\">${item.reason}</span>")
                        .withProperty("sentence", this::sentence)
                        .withProperty("reason", this::reason))
                .setHeader(text("journal.ui.what"))
                .setFlexGrow(4);
        grid.addLinkColumn(
                        text("journal.ui.about.column"),
                        row -> JournalNavigation.about(row.entry().object()),
                        about::of)
                .setFlexGrow(2);
        grid.addComponentColumn(JournalColumns::outcome)
                .setHeader(text("journal.ui.outcome"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.onPhone(this::block);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(RowDetails::new));
    }

    private String sentence(JournalRow row) {
        return sentences.sentence(row.entry(), Locale.US);
    }

    private String reason(JournalRow row) {
        return sentences.reason(row.entry(), Locale.US);
    }

    /** What succeeded, as nearly everything does, needs no badge. */
    private static Component outcome(JournalRow row) {
        return row.entry().outcome() == Outcome.SUCCEEDED
                ? new Span()
                : Outcomes.badge(row.entry().outcome());
    }

    private Div block(JournalRow row) {
        var line = new Div(
                new Span(about.of(row)),
                new Span(Actors.name(row.actor())),
                new RelativeTime(row.at(), clock),
                outcome(row));
        line.addClassName("line");
        var block = new Div(new Span(sentence(row)), line);
        block.addClassName("row-block");
        return block;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
