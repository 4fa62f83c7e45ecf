package io.gatehouse.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.gatehouse.common.ui.Section;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.RegistrationDetails;
import org.jspecify.annotations.Nullable;

/** One request: everything that is needed to decide it, and the bar to decide it with. */
final class RequestDetail extends Div {

    private final transient Desk desk;
    private final DeskCase request;
    private final @Nullable DecisionBar bar;

    RequestDetail(Desk desk, RegistrationDetails registration, Answers.Next next, Runnable close) {
        this.desk = desk;
        this.request = new DeskCase(desk, registration);
        addClassName("request");
        var answers = new Answers(desk, next);
        var body = new Div(new RequestHead(registration, desk.clock(), close), new SummarySection(registration));
        body.addClassName("request-body");
        add(body);
        this.bar = request.open() ? toDecide(body, answers) : decided(body, answers);
        body.add(
                new NotesSection(desk, registration.id()),
                new Section(
                        Words.of("review.timeline.title"),
                        desk.timelines()
                                .of(
                                        JournalObject.registration(registration.id()),
                                        JournalObject.account(registration.accountId()))));
    }

    private DecisionBar toDecide(Div body, Answers answers) {
        var checks = new ChecksSection(this::mending);
        var account = new AccountSection(request, desk);
        var lines = new LinesSection(request, desk.catalog());
        var plan = new PlanSection();
        var decisionBar = new DecisionBar(request, lines, answers, mine());
        body.add(checks, account, lines, plan);
        add(decisionBar);
        request.show(review -> {
            checks.show(review);
            account.show(review);
            lines.show(review);
            plan.show(review.plan());
            decisionBar.show(review);
        });
        return decisionBar;
    }

    private @Nullable DecisionBar decided(Div body, Answers answers) {
        addClassName("decided");
        body.add(new DecidedLines(desk, request.review(), answers));
        return null;
    }

    private @Nullable Component mending(CheckFinding finding) {
        return finding.sentence().code().equals("review.check.training.missing")
                ? new TrainingInput(request, desk)
                : null;
    }

    private boolean mine() {
        var claim = request.registration().claim();
        var me = desk.actor().get().accountId();
        return claim != null && claim.by() != null && claim.by().equals(me);
    }

    /** Does what a key stands for. */
    void key(String key) {
        if (bar != null) {
            switch (key) {
                case "a" -> bar.approve();
                case "r" -> bar.returnToApplicant();
                case "h" -> bar.hold();
                case "x" -> bar.reject();
                default -> {}
            }
        }
    }
}
