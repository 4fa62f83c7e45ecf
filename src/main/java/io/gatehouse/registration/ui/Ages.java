package io.gatehouse.registration.ui;

import java.time.Duration;

/** Lengths of time as a short number. */
final class Ages {

    private Ages() {}

    /** Days from the second on, hours before. */
    static String of(Duration length) {
        if (length.toDays() >= 2) {
            return Words.of("review.home.days", length.toDays());
        }
        return length.toHours() >= 1
                ? Words.of("review.home.hours", length.toHours())
                : Words.of("review.home.minutes", Math.max(0, length.toMinutes()));
    }
}
