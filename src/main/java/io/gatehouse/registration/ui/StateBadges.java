package io.gatehouse.registration.ui;

import io.gatehouse.common.ui.StateBadge;
import io.gatehouse.common.ui.StateMark;
import io.gatehouse.common.ui.Tone;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.RegistrationRow;
import io.gatehouse.registration.RegistrationState;

/** States of requests and lines as icon and word. */
final class StateBadges {

    private StateBadges() {}

    static StateMark of(RegistrationRow row) {
        return new StateMark(Words.of("state", row.state()), tone(row.state()));
    }

    static StateBadge of(RegistrationState state) {
        return new StateBadge(Words.of("state", state), tone(state));
    }

    static StateBadge of(LineState state) {
        return new StateBadge(Words.of("lineState", state), tone(state));
    }

    private static Tone tone(RegistrationState state) {
        return switch (state) {
            case CONFIRMED, IN_REVIEW -> Tone.PROGRESS;
            case RETURNED, WAITING_FOR_ORGANIZATION, ON_HOLD -> Tone.ATTENTION;
            case APPROVED -> Tone.GOOD;
            case REJECTED -> Tone.STOP;
            case SUBMITTED, WITHDRAWN, EXPIRED -> Tone.QUIET;
        };
    }

    private static Tone tone(LineState state) {
        return switch (state) {
            case REQUESTED -> Tone.QUIET;
            case AWAITING_SECOND_APPROVAL, REOPENED -> Tone.PROGRESS;
            case GRANTED -> Tone.GOOD;
            case HELD -> Tone.ATTENTION;
            case DECLINED -> Tone.STOP;
        };
    }
}
