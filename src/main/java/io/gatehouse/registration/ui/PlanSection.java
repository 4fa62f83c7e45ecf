package io.gatehouse.registration.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.common.ui.Section;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.provisioning.PlanPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What approving does in the directory: in sentences, and as LDIF for who wants to see it. */
final class PlanSection extends Div {

    private boolean unfolded;

    void show(@Nullable PlanPreview plan) {
        removeAll();
        var section = new Section(Words.of("review.plan.title"));
        if (plan == null) {
            section.add(quiet(Words.of("review.plan.none")));
        } else {
            fill(section, plan);
        }
        add(section);
    }

    private void fill(Section section, PlanPreview plan) {
        if (!plan.directoryRead()) {
            section.add(new StateBadge(Words.of("review.plan.unread"), Tone.ATTENTION));
        }
        plan.warnings().forEach(warning -> section.add(new StateBadge(warning, Tone.ATTENTION)));
        section.add(
                plan.sentences().isEmpty() ? quiet(Words.of("review.plan.empty")) : list(plan.sentences()), ldif(plan));
    }

    private Details ldif(PlanPreview plan) {
        var text = new Pre(plan.ldif());
        text.addClassName("ldif");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", Words.of("review.plan.ldif"));
        var details = new Details(Words.of("review.plan.ldif"), text);
        details.setOpened(unfolded);
        details.addOpenedChangeListener(change -> unfolded = change.isOpened());
        return details;
    }

    private static UnorderedList list(List<String> sentences) {
        var list = new UnorderedList();
        list.addClassName("consequences");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
