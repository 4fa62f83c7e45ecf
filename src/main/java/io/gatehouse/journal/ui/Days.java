package io.gatehouse.journal.ui;

import io.gatehouse.common.ui.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days of the viewer's time zone as spans of time. */
final class Days {

    private Days() {}

    /** Null when the text is no day. */
    static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Moments.zone()).toInstant();
    }

    /** The first instant after the day. */
    static @Nullable Instant end(@Nullable LocalDate day) {
        return begin(day == null ? null : day.plusDays(1));
    }
}
