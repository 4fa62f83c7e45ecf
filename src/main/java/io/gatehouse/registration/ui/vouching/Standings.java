package io.gatehouse.registration.ui.vouching;

import com.vaadin.flow.i18n.I18NProvider;
import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.Vouching.Standing;

/** How a request to vouch reads to those who are asked. */
final class Standings {

    private Standings() {}

    static StateBadge badge(Standing standing) {
        return new StateBadge(I18NProvider.translate("vouch.standing." + standing), tone(standing));
    }

    /** With the name of who answered. */
    static StateBadge badge(Standing standing, String who) {
        return new StateBadge(I18NProvider.translate("vouch.standing." + standing + ".by", who), tone(standing));
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case VOUCHED -> Tone.GOOD;
            case REFUSED -> Tone.STOP;
            default -> Tone.ATTENTION;
        };
    }
}
