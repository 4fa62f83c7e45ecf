package io.gatehouse.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.gatehouse.common.ui.Section;
import io.gatehouse.journal.JournalObject;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/** One request: everything that is needed to decide it, and the bar to decide it with. */
final class RequestDetail extends Div {

    private final transient Desk desk;
    private final DeskCase request;
    private final Div body = new Div();
    private final ChecklistSection checklist;
    private final VouchingSection vouching;
    private final @Nullable DecisionBar bar;

    RequestDetail(Desk desk, RegistrationDetails registration, Answers.Next next, Runnable close) {
        this(desk, new DeskCase(desk, registration), next, close);
    }

    private RequestDetail(Desk desk, DeskCase request, Answers.Next next, Runnable close) {
        this.desk = desk;
        this.request = request;
        var registration = request.registration();
        addClassName("request");
        var answers = new Answers(desk, next);
        body.addClassName("request-body");
        above(body, registration, close);
        add(body);
        this.checklist = new ChecklistSection(desk, registration, request.open() ? request::again : next::again);
        this.bar = request.open() ? toDecide(body, answers) : decided(body, answers);
        this.vouching = new VouchingSection(desk, request, answers);
        below(body, registration);
    }

    private void above(Div body, RegistrationDetails registration, Runnable close) {
        var head = new RequestHead(registration, desk.clock(), close);
        head.add(ConversationSection.badge(desk.conversations().of(registration.id())));
        if (registration.state() != RegistrationState.WAITING_FOR_ORGANIZATION) {
            desk.vouching().of(registration.id()).map(VouchingSection::badge).ifPresent(head::add);
        }
        body.add(head);
        var change = registration.change();
        if (change != null && registration.state().open()) {
            body.add(new ChangeSection(desk, registration, change));
        }
        var corrections = desk.corrections().of(registration.id());
        if (!corrections.isEmpty()) {
            body.add(new CorrectionsSection(corrections, desk.clock()));
        }
        body.add(new SummarySection(registration));
    }

    private void below(Div body, RegistrationDetails registration) {
        var timeline = desk.timelines()
                .of(
                        new RecordButtons(desk.records().of(registration.id())),
                        JournalObject.registration(registration.id()),
                        JournalObject.account(registration.accountId()));
        body.add(
                vouching,
                new ConversationSection(desk, registration),
                new NotesSection(desk, registration.id()),
                new Section(Words.of("review.timeline.title"), timeline));
    }

    private DecisionBar toDecide(Div body, Answers answers) {
        var checks = new ChecksSection(this::mending);
        var alike = new LookalikesSection(
                answers, new Comparing(desk, answers, request.registration(), answers::again)::with);
        var account = new AccountSection(request, desk);
        var lines = new LinesSection(request, desk.catalog());
        var plan = new PlanSection();
        var decisionBar = new DecisionBar(request, lines, answers, mine());
        body.add(checks, alike, checklist, account, lines, plan);
        add(decisionBar);
        request.show(review -> {
            checks.show(review);
            alike.show(review);
            checklist.show();
            account.show(review);
            lines.show(review);
            plan.show(review.plan());
            decisionBar.show(review);
        });
        return decisionBar;
    }

    private @Nullable DecisionBar decided(Div body, Answers answers) {
        addClassName("decided");
        body.add(new DecidedLines(desk, request.review(), answers), checklist);
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

    /** The same request as it is now: the draft as it was, and what became different. */
    RequestDetail anew(RegistrationDetails registration, Answers.Next next, Runnable close) {
        var now = new RequestDetail(desk, request.anew(registration), next, close);
        var differences = ChangedSince.between(
                request.review(),
                now.request.review(),
                desk.forms(),
                line -> LineText.of(line, desk.catalog()).title());
        now.body.addComponentAtIndex(1, new ChangedSinceSection(differences));
        return now;
    }

    /** It is decided already; nothing is to be decided beside that. */
    void rest() {
        vouching.rest();
        if (bar != null) {
            bar.setVisible(false);
        }
    }

    /** Does what a key stands for. */
    void key(String key) {
        if (bar != null && bar.isVisible()) {
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
