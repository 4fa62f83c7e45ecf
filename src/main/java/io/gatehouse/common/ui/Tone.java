package io.gatehouse.common.ui;

import com.vaadin.flow.component.icon.VaadinIcon;

/** What a state asks of the reader. Each tone has a colour and an icon of its own, so that colour never speaks alone. */
public enum Tone {
    /** Nothing to do and nothing to praise: drafts, closed, ended. */
    QUIET("quiet", VaadinIcon.CIRCLE_THIN),
    /** As it should be. */
    GOOD("good", VaadinIcon.CHECK_CIRCLE_O),
    /** Under way, without anybody's help. */
    PROGRESS("progress", VaadinIcon.HOURGLASS),
    /** Somebody should look. */
    ATTENTION("attention", VaadinIcon.WARNING),
    /** Refused, suspended, broken. */
    STOP("stop", VaadinIcon.BAN);

    private final String cssClass;
    private final VaadinIcon icon;

    Tone(String cssClass, VaadinIcon icon) {
        this.cssClass = cssClass;
        this.icon = icon;
    }

    String cssClass() {
        return cssClass;
    }

    VaadinIcon icon() {
        return icon;
    }
}
