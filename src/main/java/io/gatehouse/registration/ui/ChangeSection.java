package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gatehouse.catalog.Entitlement;
import io.gatehouse.common.ui.Facts;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.AccountChange;
import io.gatehouse.registration.FormChange;
import io.gatehouse.registration.RegistrationDetails;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a request of somebody with an account makes different in it. */
final class ChangeSection extends Div {

    private final transient Desk desk;

    ChangeSection(Desk desk, RegistrationDetails registration, AccountChange change) {
        this.desk = desk;
        var section = new Section(Words.of("review.change.title"));
        section.addClassName("corrections");
        List<FormChange> differences = desk.changes().differences(registration.id());
        if (!differences.isEmpty()) {
            section.add(facts(differences));
        }
        told(section, "review.change.RENEWAL", change.renews());
        told(section, "review.change.ends", change.ends(registration.asked()));
        var note = new Paragraph(Words.of("review.change.note"));
        note.addClassName("quiet");
        section.add(note);
        add(section);
    }

    private static Facts facts(List<FormChange> differences) {
        var facts = new Facts();
        differences.forEach(change -> facts.add(
                change.label(),
                change.before().isEmpty()
                        ? CorrectionsSection.value("after", change.after())
                        : CorrectionsSection.oldAndNew(change)));
        return facts;
    }

    static StateBadge kind(RegistrationDetails registration) {
        return new StateBadge(Words.of("kind", registration.kind()), Tone.ATTENTION);
    }

    private void told(Section section, String key, Collection<String> codes) {
        if (!codes.isEmpty()) {
            section.add(new Paragraph(Words.of(key, labels(codes))));
        }
    }

    private String labels(Collection<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> desk.catalog().find(code).map(Entitlement::label).orElse(code))
                .collect(Collectors.joining(", "));
    }
}
