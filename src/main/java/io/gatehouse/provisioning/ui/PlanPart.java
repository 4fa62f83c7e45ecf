package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.provisioning.PlanPreview;
import java.util.List;

/** A plan to read before deciding: the steps in words, warnings, and the same as LDIF for who wants to see it. */
class PlanPart extends Div {

    PlanPart(PlanPreview plan) {
        addClassName("plan");
        add(new H3(text("title")));
        plan.warnings().forEach(warning -> add(new StateBadge(warning, Tone.ATTENTION)));
        if (!plan.sentences().isEmpty()) {
            add(steps(plan.sentences()));
        }
        if (!plan.ldif().isEmpty()) {
            add(ldif(plan.ldif()));
        }
    }

    private static OrderedList steps(List<String> sentences) {
        var steps = new OrderedList();
        steps.addClassName("steps");
        sentences.forEach(sentence -> steps.add(new ListItem(sentence)));
        return steps;
    }

    private Details ldif(String text) {
        var shown = new Pre(text);
        shown.addClassName("ldif");
        shown.getElement().setAttribute("tabindex", "0");
        shown.getElement().setAttribute("role", "region");
        shown.getElement().setAttribute("aria-label", text("ldif"));
        return new Details(text("ldif"), shown);
    }

    private String text(String key) {
        return getTranslation("provisioning.ui.plan." + key);
    }
}
