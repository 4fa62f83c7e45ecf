package io.gatehouse.reconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.reconciliation.BrakeState;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Says that the mass-change brake holds, why and since when, and lets a support lead release it. */
@StyleSheet("provisioning.css")
@StyleSheet("reconciliation.css")
class BrakeNotice extends Div {

    private BrakeNotice() {
        addClassName("trouble");
        getElement().setAttribute("role", "status");
    }

    static BrakeNotice held(BrakeState state, Instant since, Runnable release, Clock clock) {
        var notice = new BrakeNotice();
        notice.addClassName("stop");
        var rule = Objects.requireNonNull(state.rule());
        var button = new Button(notice.getTranslation("reconciliation.ui.brake.release"), click -> release.run());
        notice.add(
                new Div(
                        new StateBadge(notice.getTranslation("reconciliation.ui.brake.held"), Tone.STOP),
                        new RelativeTime(since, clock)),
                new Paragraph(
                        notice.getTranslation("reconciliation.ui.brake." + rule, state.changes(), state.allowed())),
                new Paragraph(notice.getTranslation("reconciliation.ui.brake.meaning")),
                new Div(button));
        return notice;
    }

    static BrakeNotice released(Instant until, Clock clock) {
        var notice = new BrakeNotice();
        notice.addClassName("attention");
        notice.add(new Div(
                new StateBadge(notice.getTranslation("reconciliation.ui.brake.released"), Tone.ATTENTION),
                new RelativeTime(until, clock)));
        return notice;
    }
}
