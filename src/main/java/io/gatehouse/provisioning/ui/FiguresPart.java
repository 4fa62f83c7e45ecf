package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.provisioning.ProvisioningFigures;
import io.gatehouse.provisioning.ProvisioningState;
import java.time.Clock;

/** How many are due, in hand, tried again, refused and set aside; each number leads to its list. */
class FiguresPart extends Div {

    FiguresPart(ProvisioningFigures figures, Clock clock) {
        addClassName("figures");
        var due = figure(ProvisioningState.PENDING, figures.due());
        if (figures.running() > 0) {
            due.add(note(new Span(getTranslation("provisioning.ui.running", figures.running()))));
        }
        var retrying = figure(ProvisioningState.RETRYING, figures.retrying());
        var next = figures.nextRetry();
        if (next != null) {
            var word = new Span(getTranslation("provisioning.ui.next") + " ");
            retrying.add(note(new Span(word, new RelativeTime(next, clock))));
        }
        add(
                due,
                retrying,
                figure(ProvisioningState.PARKED, figures.parked()),
                figure(ProvisioningState.SKIPPED, figures.skipped()));
    }

    private static Anchor figure(ProvisioningState state, int number) {
        var value = new Span(Integer.toString(number));
        value.addClassName("number");
        var figure = new Anchor(ProvisioningNavigation.in(state), value, new Span(ProvisioningStates.label(state)));
        figure.addClassName("figure");
        return figure;
    }

    private static Component note(Span words) {
        words.addClassName("quiet");
        return words;
    }
}
