package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Section;
import java.util.List;

/** Tells a reviewer who could not decide what became different since the request was looked at; the draft is as it was. */
final class ChangedSinceSection extends Div {

    ChangedSinceSection(List<ChangedSince.Difference> differences) {
        getElement().setAttribute("role", "status");
        var section = new Section(Words.of("review.since.title"));
        section.addClassName("corrections");
        var note = new Paragraph(Words.of(differences.isEmpty() ? "review.since.nothing" : "review.since.note"));
        note.addClassName("quiet");
        section.add(note);
        if (!differences.isEmpty()) {
            section.add(facts(differences));
        }
        add(section);
    }

    private static Facts facts(List<ChangedSince.Difference> differences) {
        var facts = new Facts();
        differences.forEach(one -> facts.add(
                one.what(),
                new Div(
                        CorrectionsSection.value("before", said(one.before())),
                        new Span(" → "),
                        CorrectionsSection.value("after", said(one.after())))));
        return facts;
    }

    private static String said(String text) {
        return text.isEmpty() ? Words.of("review.since.none") : text;
    }
}
