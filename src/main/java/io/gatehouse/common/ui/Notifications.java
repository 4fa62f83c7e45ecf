package io.gatehouse.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;

/** Short answers to what somebody just did. A success leaves by itself, a failure stays until it was read. */
public final class Notifications {

    private static final int SUCCESS_MILLIS = 5_000;

    private Notifications() {}

    public static void success(String text) {
        show(text, "good", VaadinIcon.CHECK_CIRCLE_O, SUCCESS_MILLIS, false);
    }

    /** Says what happened, what is saved and what to do now. */
    public static void failure(String text) {
        show(text, "stop", VaadinIcon.WARNING, 0, true);
    }

    /** A failure nobody foresaw; {@code id} is the one written to the log. */
    public static void failure(String text, String id) {
        failure(text + " " + I18NProvider.translate("ui.failure.id", id));
    }

    private static void show(String text, String tone, VaadinIcon picture, int millis, boolean urgent) {
        var notification = new Notification();
        notification.setDuration(millis);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.setAssertive(urgent);
        notification.addClassName(tone);
        var line = new Div(icon(picture), new Span(text), close(notification));
        line.addClassName("notice");
        notification.add(line);
        notification.open();
    }

    private static Icon icon(VaadinIcon picture) {
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static Button close(Notification notification) {
        var close = new Button(icon(VaadinIcon.CLOSE_SMALL), click -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(I18NProvider.translate("ui.close"));
        return close;
    }
}
