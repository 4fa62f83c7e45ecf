package io.gatehouse.common;

import java.text.Normalizer;

/**
 * Text that people typed, made safe to keep: NFC, trimmed, no controls, no bidirectional or zero-width characters
 * (Unicode TR 36). Lengths are counted in code points.
 */
public final class CleanText {

    private CleanText() {}

    /** One line of text, inner white space folded to single spaces. */
    public static String line(String typed, int max, String code) {
        var text = fold(typed);
        if (text.indexOf('\n') >= 0) {
            throw new InvalidValueException(code + ".hidden");
        }
        return checked(text, max, code);
    }

    /** Several lines of text; line ends become {@code \n}. */
    public static String lines(String typed, int max, String code) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        return checked(text.strip(), max, code);
    }

    private static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\t\\p{Zs}]+", " ")
                .strip();
    }

    private static String checked(String text, int max, String code) {
        if (text.codePointCount(0, text.length()) > max) {
            throw new InvalidValueException(code + ".tooLong");
        }
        if (text.codePoints().anyMatch(CleanText::hidden)) {
            throw new InvalidValueException(code + ".hidden");
        }
        return text;
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
