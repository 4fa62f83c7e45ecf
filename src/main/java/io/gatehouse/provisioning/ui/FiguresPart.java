package io.gatehouse.provisioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.gatehouse.common.ui.Figure;
import io.gatehouse.common.ui.FigureTile;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.provisioning.ProvisioningFigures;
import io.gatehouse.provisioning.ProvisioningState;
import java.time.Clock;

/** How many are due, in hand, tried again, refused and set aside; each number leads to its list. */
class FiguresPart extends Div {

    private final transient Clock clock;

    FiguresPart(Clock clock) {
        this.clock = clock;
        addClassName("figures");
    }

    void show(ProvisioningFigures figures) {
        removeAll();
        var due = tile(ProvisioningState.PENDING, figures.due(), Tone.PROGRESS);
        if (figures.running() > 0) {
            due.add(note(new Span(getTranslation("provisioning.ui.running", figures.running()))));
        }
        var retrying = tile(ProvisioningState.RETRYING, figures.retrying(), Tone.PROGRESS);
        var next = figures.nextRetry();
        if (next != null) {
            var word = new Span(getTranslation("provisioning.ui.next") + " ");
            retrying.add(note(new Span(word, new RelativeTime(next, clock))));
        }
        add(
                due,
                retrying,
                tile(ProvisioningState.PARKED, figures.parked(), Tone.ATTENTION),
                tile(ProvisioningState.SKIPPED, figures.skipped(), Tone.PROGRESS));
    }

    private static FigureTile tile(ProvisioningState state, int count, Tone tone) {
        return new FigureTile(
                Figure.count(ProvisioningStates.label(state), count, ProvisioningNavigation.in(state), tone));
    }

    private static Component note(Span words) {
        words.addClassName("note");
        return words;
    }
}
