package io.gatehouse.registration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.CheckLevel;
import io.gatehouse.registration.LineDecision;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.LineVerdict;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.Review;
import org.jspecify.annotations.Nullable;

/** One line to be decided: what it opens, what stands against it, and the decision with its reason. */
final class LineRow extends ListItem {

    private final DeskCase request;
    private final LineDetails line;
    private final RadioButtonGroup<LineVerdict> verdict = new RadioButtonGroup<>();
    private final Div against = new Div();
    private final Div decided = new Div(verdict);
    private @Nullable ReasonFields reason;
    private boolean showing;

    LineRow(DeskCase request, LineText text) {
        this.request = request;
        this.line = text.line();
        var drafted = request.review().decision().of(line.id()).orElseGet(() -> LineDecision.grant(line.id()));
        addClassName("line-row");
        verdict.setItems(LineVerdict.values());
        verdict.setItemLabelGenerator(one -> Words.of("review.verdict." + one.name()));
        verdict.setAriaLabel(Words.of("review.verdict.of", text.title()));
        verdict.setValue(drafted.verdict());
        verdict.addValueChangeListener(change -> changed());
        showReason(drafted.reason());
        var what = new Div(text.head(), new Paragraph(text.sentence()), against);
        what.addClassName("line-what");
        decided.addClassName("line-decision");
        add(what, decided);
    }

    /** Most lines are granted: the fields are made when one is not, since many desks stand open all day. */
    private void showReason(@Nullable Reason proposed) {
        boolean needed = verdict.getValue() != LineVerdict.GRANT;
        if (reason != null) {
            reason.setVisible(needed);
        } else if (needed) {
            reason = new ReasonFields(proposed).onChange(this::changed);
            decided.add(reason);
        }
    }

    /** What stands against the line now. */
    void show(Review review) {
        review.decision().of(line.id()).ifPresent(this::adopt);
        var findings = review.against(line.id());
        boolean stopped = findings.stream().anyMatch(finding -> finding.level() == CheckLevel.STOP);
        verdict.setItemEnabledProvider(one -> one != LineVerdict.GRANT || !stopped);
        against.removeAll();
        findings.forEach(finding -> against.add(badge(finding)));
    }

    /** Something else changed the draft, as another organization does. */
    private void adopt(LineDecision drafted) {
        if (!drafted.equals(decision())) {
            showing = true;
            verdict.setValue(drafted.verdict());
            showReason(drafted.reason());
            if (reason != null) {
                reason.show(drafted.reason());
            }
            showing = false;
        }
    }

    private void changed() {
        if (showing) {
            return;
        }
        showReason(null);
        request.decide(decision());
    }

    private LineDecision decision() {
        var chosen = verdict.getValue() == null ? LineVerdict.HOLD : verdict.getValue();
        return chosen == LineVerdict.GRANT
                ? LineDecision.grant(line.id())
                : new LineDecision(
                        line.id(),
                        chosen,
                        reason == null ? null : reason.reason().orElse(null));
    }

    /** Shows what is missing; true when nothing is. */
    boolean validate() {
        return verdict.getValue() == LineVerdict.GRANT || (reason != null && reason.validate());
    }

    private static StateBadge badge(CheckFinding finding) {
        return new StateBadge(
                Words.of(finding.sentence()), finding.level() == CheckLevel.STOP ? Tone.STOP : Tone.ATTENTION);
    }
}
