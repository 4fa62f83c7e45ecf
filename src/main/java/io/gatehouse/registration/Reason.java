package io.gatehouse.registration;

import org.jspecify.annotations.Nullable;

/**
 * Why something was not granted.
 *
 * @param text what the reviewer adds for the applicant; required with {@link ReasonCode#OTHER}
 */
public record Reason(ReasonCode code, @Nullable String text) {

    /** Longest text, in characters. */
    public static final int MAX_TEXT = 1000;

    public Reason {
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static Reason of(ReasonCode code) {
        return new Reason(code, null);
    }

    /** Code and text on one line, for the journal. */
    String told() {
        return text == null ? code.name() : code + ": " + text;
    }

    /** Whether it says enough. */
    public boolean complete() {
        return code != ReasonCode.OTHER || text != null;
    }
}
