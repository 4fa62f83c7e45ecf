package io.gatehouse.registration.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.Correction;
import io.gatehouse.registration.FormChange;
import java.time.Clock;
import java.util.List;

/** What the applicant changed when the request was returned: the last time in sight, earlier times behind a toggle. */
final class CorrectionsSection extends Div {

    /** @param corrections at least one, the latest first */
    CorrectionsSection(List<Correction> corrections, Clock clock) {
        var section = new Section(Words.of("review.changes.title"), told(corrections.getFirst(), clock));
        section.addClassName("corrections");
        if (corrections.size() > 1) {
            var earlier = new Details(Words.of("review.changes.earlier"));
            corrections.stream().skip(1).forEach(correction -> earlier.add(told(correction, clock)));
            section.add(earlier);
        }
        add(section);
    }

    private static Div told(Correction correction, Clock clock) {
        var asked = new Div(
                new Span(Words.of("review.changes.asked", Words.parts(correction.asked()))),
                new RelativeTime(correction.correctedAt(), clock));
        asked.addClassNames("dotted", "quiet");
        return correction.changes().isEmpty()
                ? new Div(asked, new Paragraph(Words.of("review.changes.none")))
                : new Div(asked, changes(correction.changes()));
    }

    private static Facts changes(List<FormChange> changes) {
        var facts = new Facts();
        changes.forEach(change -> facts.add(change.label(), oldAndNew(change)));
        return facts;
    }

    static Div oldAndNew(FormChange change) {
        return new Div(value("before", change.before()), new Span(" → "), value("after", change.after()));
    }

    static Span value(String when, String text) {
        var value = new Span(text.isEmpty() ? Words.of("review.changes.empty") : text);
        value.addClassName(when);
        var spoken = new Span(Words.of("review.changes." + when) + " ");
        spoken.addClassName("visually-hidden");
        return new Span(spoken, value);
    }
}
