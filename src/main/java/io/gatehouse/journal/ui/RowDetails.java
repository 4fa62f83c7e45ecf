package io.gatehouse.journal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.journal.JournalRow;

/** Everything that the journal keeps of one row. */
final class RowDetails extends Div {

    RowDetails(JournalRow row) {
        addClassName("row-details");
        add(about(row));
        if (!row.entry().details().isEmpty()) {
            add(details(row));
        }
    }

    private Facts about(JournalRow row) {
        var entry = row.entry();
        return new Facts()
                .add(text("at"), Moments.exact(row.at()))
                .add(text("instant"), row.at().toString())
                .add(
                        text("actor"),
                        row.actor().displayName() + " (" + row.actor().name() + ")")
                .addIfKnown(text("address"), row.address())
                .add(text("act"), entry.act())
                .add(text("object"), new Anchor(JournalNavigation.about(entry.object()), object(row)))
                .addIfKnown(text("organization"), entry.organization())
                .addIfKnown(text("reason"), entry.reason())
                .addIfKnown(text("trace"), row.traceId());
    }

    private Facts details(JournalRow row) {
        var facts = new Facts();
        row.entry().details().forEach(facts::add);
        return facts;
    }

    private String object(JournalRow row) {
        var object = row.entry().object();
        return getTranslation("journal.object." + object.type()) + " " + object.id();
    }

    private String text(String fact) {
        return getTranslation("journal.ui.fact." + fact);
    }
}
