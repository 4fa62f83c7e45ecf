package io.gatehouse.common.ui;

/**
 * One number with what it counts.
 *
 * @param value as it is shown
 * @param href the list behind it, made by the filter that was counted; empty when there is none
 * @param tone whether it asks for somebody
 */
public record Figure(String label, String value, String href, Tone tone) {

    /** A count. It asks for somebody when there is something and {@code tone} says so. */
    public static Figure count(String label, long count, String href, Tone tone) {
        return new Figure(label, "%,d".formatted(count), href, count == 0 ? Tone.QUIET : tone);
    }
}
