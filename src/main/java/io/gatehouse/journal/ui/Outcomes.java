package io.gatehouse.journal.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.journal.Outcome;

/** How an act ended, as icon and word. */
final class Outcomes {

    private Outcomes() {}

    static StateBadge badge(Outcome outcome) {
        return new StateBadge(I18NProvider.translate("journal.outcome." + outcome), tone(outcome));
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case SUCCEEDED -> Tone.GOOD;
            case FAILED -> Tone.ATTENTION;
            case DENIED -> Tone.STOP;
        };
    }
}
