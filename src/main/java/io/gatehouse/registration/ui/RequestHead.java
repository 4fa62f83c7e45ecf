package io.gatehouse.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.RelativeTime;
import io.gatehouse.registration.LastDecision;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RequestKind;
import java.time.Clock;

/** Who asks, how far the request is and who has it; below it, what was decided last. */
final class RequestHead extends Div {

    RequestHead(RegistrationDetails registration, Clock clock, Runnable close) {
        addClassName("request-head");
        var title = new Div(new H2(registration.name().full()), StateBadges.of(registration.state()));
        if (registration.kind() != RequestKind.NEW) {
            title.add(ChangeSection.kind(registration));
        }
        title.add(leave(close));
        title.addClassName("title-line");
        add(title, line(registration, clock));
        var decision = registration.lastDecision();
        if (decision != null) {
            add(told(decision, clock));
        }
        var claim = registration.claim();
        if (claim != null) {
            add(quiet(new Span(Words.of("review.claimed", claim.name())), new RelativeTime(claim.at(), clock)));
        }
    }

    private static Button leave(Runnable close) {
        var icon = VaadinIcon.CLOSE.create();
        var button = new Button(icon, click -> close.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.of("review.close"));
        button.setTooltipText(Words.of("review.close"));
        return button;
    }

    private static Paragraph line(RegistrationDetails registration, Clock clock) {
        return quiet(
                new Span(registration.reference()),
                new Span(registration.organizationName()),
                new RelativeTime(registration.submittedAt(), clock));
    }

    private static Div told(LastDecision decision, Clock clock) {
        var words = Words.of("review.last." + decision.what().name(), decision.who());
        var line = new Div(new Span(words), new RelativeTime(decision.at(), clock));
        line.addClassName("last-decision");
        line.getElement().setAttribute("title", Moments.exact(decision.at()));
        var reason = decision.reason();
        if (reason != null) {
            line.add(new Span(Words.of("review.reason." + reason.code().name())));
            if (reason.text() != null) {
                line.add(new Span("“" + reason.text() + "”"));
            }
        }
        if (!decision.toCorrect().isEmpty()) {
            line.add(new Span(Words.of("review.toCorrect", Words.parts(decision.toCorrect()))));
        }
        return line;
    }

    private static Paragraph quiet(Component... parts) {
        var paragraph = new Paragraph(parts);
        paragraph.addClassName("dotted");
        return paragraph;
    }
}
