package io.gatehouse.notification.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.notification.MailState;

/** How far a mail has come, as icon and word. */
final class MailStates {

    private MailStates() {}

    /** @param captured whether sent mail is kept here instead of going out */
    static StateBadge badge(MailState state, boolean captured) {
        var kept = captured && state == MailState.SENT;
        return new StateBadge(kept ? I18NProvider.translate("mail.state.kept") : label(state), tone(state));
    }

    static String label(MailState state) {
        return I18NProvider.translate("mail.state." + state);
    }

    private static Tone tone(MailState state) {
        return switch (state) {
            case PENDING -> Tone.PROGRESS;
            case RETRYING -> Tone.ATTENTION;
            case SENT -> Tone.GOOD;
            case PARKED -> Tone.STOP;
            case CANCELLED -> Tone.QUIET;
        };
    }
}
