package io.gatehouse.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.journal.JournalRow;
import io.gatehouse.journal.Outcome;
import io.gatehouse.security.Actor;
import java.time.Clock;

/** One row of the journal, told in a timeline. */
final class TimelineItem extends ListItem {

    private final Div byline;

    TimelineItem(JournalRow row, String sentence, String why, Clock clock) {
        addClassName(row.entry().outcome().name().toLowerCase(java.util.Locale.ROOT));
        var icon = icon(row).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var text = new Div(new Span(sentence));
        if (!why.isEmpty()) {
            var reason = new Paragraph(why);
            reason.addClassName("reason");
            text.add(reason);
        }
        byline = byline(row, clock);
        text.add(byline);
        add(icon, text);
    }

    void offer(Button more) {
        byline.add(more);
    }

    private Div byline(JournalRow row, Clock clock) {
        var line = new Div(new Span(Actors.name(row.actor())), new RelativeTime(row.at(), clock));
        line.addClassName("byline");
        if (row.entry().outcome() != Outcome.SUCCEEDED) {
            line.addComponentAsFirst(Outcomes.badge(row.entry().outcome()));
        }
        return line;
    }

    private static VaadinIcon icon(JournalRow row) {
        if (row.entry().outcome() != Outcome.SUCCEEDED) {
            return VaadinIcon.WARNING;
        }
        return row.actor().kind() == Actor.Kind.SYSTEM ? VaadinIcon.COG_O : VaadinIcon.USER;
    }
}
