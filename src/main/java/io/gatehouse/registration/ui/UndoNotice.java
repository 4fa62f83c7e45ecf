package io.gatehouse.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** Says what was decided, and offers to take it back for as long as that is possible. */
final class UndoNotice {

    private UndoNotice() {}

    /** @param millis how long it can be taken back */
    static Notification show(String text, int millis, Runnable undo) {
        var notification = new Notification();
        notification.setDuration(millis);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.addClassName("good");
        var icon = VaadinIcon.CHECK_CIRCLE_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var back = new Button(Words.of("review.undo"), click -> {
            notification.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClassName("undo");
        var line = new Div(icon, new Span(text), back);
        line.addClassName("notice");
        notification.add(line);
        notification.open();
        return notification;
    }
}
