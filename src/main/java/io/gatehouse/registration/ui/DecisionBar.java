package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.Review;
import java.util.function.Predicate;

/** What can be decided about the request as a whole; it stays in sight while the request is read. */
final class DecisionBar extends Div {

    private final DeskCase request;
    private final LinesSection lines;
    private final Answers answers;
    private final Button approve;
    private final Span hindrance = new Span();

    DecisionBar(DeskCase request, LinesSection lines, Answers answers, boolean mine) {
        this.request = request;
        this.lines = lines;
        this.answers = answers;
        addClassName("decision-bar");
        approve = button("approve", this::approve);
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        hindrance.addClassName("hint");
        var reject = button("reject", this::reject);
        reject.addThemeVariants(ButtonVariant.ERROR);
        var spacer = new Span();
        spacer.addClassName("spacer");
        add(
                approve,
                button("return", this::returnToApplicant),
                button("hold", this::hold),
                reject,
                hindrance,
                spacer,
                assign(),
                mine
                        ? button("release", () -> answers.release(request.registration()))
                        : button("take", () -> answers.takeUp(request.registration())));
    }

    void show(Review review) {
        approve.setEnabled(review.canOpen() && review.plan() != null);
        hindrance.setText(approve.isEnabled() ? "" : Words.of("review.bar.stopped"));
    }

    void approve() {
        if (approve.isEnabled() && lines.validate()) {
            var review = request.review();
            var dialog = new TaskDialog(
                    Words.of(
                            "review.approve.title", review.registration().name().full()),
                    Words.of("review.bar.approve"),
                    () -> answers.approve(request.review()));
            answers.open(dialog.withConsequences(Consequences.of(review)).readyToConfirm());
        }
    }

    void returnToApplicant() {
        var dialog = new ReturnDialog(
                request.registration().name().full(),
                (reason, parts) -> answers.returnToApplicant(request.registration(), reason, parts));
        answers.open(dialog.dialog());
    }

    void hold() {
        ask("hold", reason -> answers.hold(request.registration(), reason));
    }

    void reject() {
        ask("reject", reason -> answers.reject(request.registration(), reason));
    }

    private void ask(String what, Predicate<Reason> decide) {
        var name = request.registration().name().full();
        var dialog =
                ReasonDialog.of(Words.of("review." + what + ".title", name), Words.of("review.bar." + what), decide);
        answers.open(ReasonDialog.withNote(dialog, "review." + what + ".note"));
    }

    private Button assign() {
        var assign = new Button(
                VaadinIcon.USERS.create(),
                click -> AssignDialog.of(
                                request.registration().name().full(),
                                answers.colleagues(),
                                colleague -> answers.assign(request.registration(), colleague))
                        .open());
        assign.addThemeVariants(ButtonVariant.TERTIARY);
        assign.setAriaLabel(Words.of("review.bar.assign.to"));
        assign.setTooltipText(Words.of("review.bar.assign.to"));
        return assign;
    }

    private static Button button(String what, Runnable act) {
        return new Button(Words.of("review.bar." + what), click -> act.run());
    }
}
