package io.gatehouse.registration;

import org.jspecify.annotations.Nullable;

/**
 * What a check found when a request was decided, in the words of that day.
 *
 * @param title of the check
 * @param hint how to mend it; null when there was nothing to mend
 */
public record RecordedFinding(
        CheckLevel level,
        String title,
        String text,
        @Nullable String hint) {}
