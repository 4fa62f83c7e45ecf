package io.gatehouse.registration.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.registration.desk.RestingDecision;
import java.time.Duration;

/** Above a request: what was decided about it and when that takes effect. Whoever decided can take it back here. */
final class RestingLine extends Div {

    /** So that what is read again is what became of it. */
    private static final Duration TO_BE_CARRIED_OUT = Duration.ofSeconds(3);

    private final transient Desk desk;
    private final transient RestingDecision decision;
    private final transient Answers.Next next;

    RestingLine(Desk desk, RestingDecision decision, Answers.Next next) {
        this.desk = desk;
        this.decision = decision;
        this.next = next;
        addClassNames("presence", "resting");
        getElement().setAttribute("role", "status");
        var icon = VaadinIcon.HOURGLASS.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var mine = decision.by().equals(desk.actor().get().accountId());
        var what = Words.of("review.what." + decision.what().name());
        add(
                icon,
                new Span(
                        mine
                                ? Words.of("review.resting.mine", what, Moments.exact(decision.due()))
                                : Words.of(
                                        "review.resting.other", what, decision.name(), Moments.exact(decision.due()))));
        if (mine) {
            add(undo());
        }
    }

    private Button undo() {
        var undo = new Button(Words.of("review.undo"), click -> next.undo(decision));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        return undo;
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        var rest = Duration.between(desk.clock().instant(), decision.due()).plus(TO_BE_CARRIED_OUT);
        getElement().executeJs("setTimeout(() => this.isConnected && this.$server.due(), $0)", (int)
                Math.max(1000, rest.toMillis()));
    }

    /** The browser says that the time is over. */
    @ClientCallable
    void due() {
        next.again();
    }
}
