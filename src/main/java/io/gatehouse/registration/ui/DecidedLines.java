package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.common.ui.Section;
import io.gatehouse.registration.CheckLevel;
import io.gatehouse.registration.LineDecision;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.Review;
import java.util.List;

/** What became of each line, and what is left to do: held lines, and privileged ones that wait for a second person. */
final class DecidedLines extends Div {

    private final transient Desk desk;
    private final Review review;
    private final Answers answers;

    DecidedLines(Desk desk, Review review, Answers answers) {
        this.desk = desk;
        this.review = review;
        this.answers = answers;
        var list = new UnorderedList();
        list.addClassName("lines");
        LineText.of(review.registration(), desk.catalog()).forEach(text -> list.add(item(text)));
        add(new Section(Words.of("review.lines.title"), list));
    }

    private ListItem item(LineText text) {
        var line = text.line();
        var what = new Div(text.head(), new Paragraph(text.sentence()));
        what.addClassName("line-what");
        var item = new ListItem(what, state(line));
        item.addClassName("line-row");
        if (review.registration().state() == RegistrationState.APPROVED) {
            item.add(left(line, text));
        }
        return item;
    }

    private Div state(LineDetails line) {
        var state = new Div(StateBadges.of(line.state()));
        state.addClassName("line-state");
        if (line.decidedBy() != null && line.decidedAt() != null) {
            var who = new Div(new Span(line.decidedBy()), new RelativeTime(line.decidedAt(), desk.clock()));
            who.addClassNames("dotted", "quiet");
            state.add(who);
        }
        if (line.reason() != null) {
            state.add(new Span(Words.of("review.reason." + line.reason().name())));
        }
        if (line.reasonText() != null) {
            state.add(new Span("“" + line.reasonText() + "”"));
        }
        return state;
    }

    private Div left(LineDetails line, LineText text) {
        var actions = new Div();
        actions.addClassName("actions");
        if (line.state() == LineState.AWAITING_SECOND_APPROVAL && mayApprove(line)) {
            actions.add(
                    button("second", text, () -> answers.second(review.registration(), line)),
                    button("decline", text, () -> decline(line, text)));
        } else if (line.state() == LineState.AWAITING_SECOND_APPROVAL) {
            actions.add(new Span(Words.of("review.second.other")));
        } else if (line.state() == LineState.HELD || line.state() == LineState.REOPENED) {
            var grant = button("grant", text, () -> decide(LineDecision.grant(line.id())));
            grant.setEnabled(!stopped(line));
            actions.add(grant, button("decline", text, () -> decline(line, text)));
        }
        return actions;
    }

    private boolean stopped(LineDetails line) {
        return review.against(line.id()).stream().anyMatch(finding -> finding.level() == CheckLevel.STOP);
    }

    /** The service asks again; here it only decides what is offered. */
    private boolean mayApprove(LineDetails line) {
        var mine = desk.actor().get().accountId();
        return mine != null
                && !mine.equals(line.firstApprover())
                && !mine.equals(review.registration().accountId());
    }

    private void decline(LineDetails line, LineText text) {
        ReasonDialog.of(
                        Words.of("review.later.decline.of", text.title()),
                        Words.of("review.later.decline"),
                        reason ->
                                answers.later(review.registration(), List.of(LineDecision.decline(line.id(), reason))))
                .open();
    }

    private void decide(LineDecision decision) {
        answers.later(review.registration(), List.of(decision));
    }

    private static Button button(String what, LineText text, Runnable act) {
        var button = new Button(Words.of("review.later." + what), click -> act.run());
        button.setDisableOnClick(true);
        button.setAriaLabel(Words.of("review.later." + what + ".of", text.title()));
        return button;
    }
}
