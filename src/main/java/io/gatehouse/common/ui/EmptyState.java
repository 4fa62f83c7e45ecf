package io.gatehouse.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;

/** What stands where nothing can be shown, and why: nothing there yet, nothing matches, or no right to see it. */
public final class EmptyState extends Div {

    private final Paragraph heading;

    private EmptyState(VaadinIcon picture, String title, String text, Component... actions) {
        addClassName("empty-state");
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        heading = new Paragraph(title);
        heading.addClassName("empty-title");
        add(icon, heading, new Paragraph(text));
        add(actions);
    }

    /** The same as all there is on a page: its title becomes the page's heading. */
    public EmptyState asPage() {
        var title = new H1(heading.getText());
        title.addClassName("empty-title");
        replace(heading, title);
        return this;
    }

    /** Nothing is waiting here: all is done. {@code text} says what will bring something. */
    public static EmptyState nothingHere(String title, String text, Component... actions) {
        return new EmptyState(VaadinIcon.CHECK, title, text, actions);
    }

    /** Nothing was made or done here so far; {@code text} says what will bring something. */
    public static EmptyState nothingYet(String title, String text, Component... actions) {
        return new EmptyState(VaadinIcon.INBOX, title, text, actions);
    }

    /** There is something, but the search and filters leave nothing of it. */
    public static EmptyState nothingMatches(Runnable clear) {
        var button = new Button(I18NProvider.translate("ui.empty.clear"), click -> clear.run());
        return new EmptyState(
                VaadinIcon.SEARCH,
                I18NProvider.translate("ui.empty.matches.title"),
                I18NProvider.translate("ui.empty.matches.text"),
                button);
    }

    /** What was looked for is not there; {@code text} says why that may be. */
    public static EmptyState nothingMatches(String title, String text, Component... actions) {
        return new EmptyState(VaadinIcon.SEARCH, title, text, actions);
    }

    /** It should be there and could not be shown. */
    public static EmptyState broken(String title, String text, Component... actions) {
        return new EmptyState(VaadinIcon.WARNING, title, text, actions);
    }

    /** The viewer has no right to see it; {@code whomToAsk} says who can help. */
    public static EmptyState noRight(String title, String whomToAsk, Component... actions) {
        return new EmptyState(VaadinIcon.LOCK, title, whomToAsk, actions);
    }
}
