package io.gatehouse.activation;

import java.util.List;

/** Whether a text follows a pattern that needs no guessing: one piece again and again, or a walk along a row. */
final class Predictability {

    private static final int LONGEST_PIECE = 8;
    private static final int SHORTEST_WALK = 4;
    private static final List<String> ROWS = rows(
            "01234567890123456789",
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiop",
            "azertyuiop",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1q2w3e4r5t6y7u8i9o0p",
            "qazwsxedcrfvtgbyhnujmikolp");

    private Predictability() {}

    private static List<String> rows(String... rows) {
        return List.of(rows).stream()
                .flatMap(row -> List.of(row, new StringBuilder(row).reverse().toString()).stream())
                .toList();
    }

    /** @param folded letters and digits in lower case */
    static boolean isPredictable(String folded) {
        return repeats(folded) || walks(folded);
    }

    private static boolean repeats(String text) {
        for (int piece = 1; piece <= Math.min(LONGEST_PIECE, text.length() / 2); piece++) {
            if (text.startsWith(text.substring(piece)) || piece == 1 && fewSigns(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fewSigns(String text) {
        return text.codePoints().distinct().count() <= 2;
    }

    /** Whether the whole text can be cut into walks. */
    private static boolean walks(String text) {
        int from = 0;
        while (from < text.length()) {
            int length = longestWalk(text, from);
            if (length < SHORTEST_WALK) {
                return false;
            }
            from += length;
        }
        return !text.isEmpty();
    }

    private static int longestWalk(String text, int from) {
        int longest = 0;
        for (var row : ROWS) {
            int length = SHORTEST_WALK;
            while (from + length <= text.length() && row.contains(text.substring(from, from + length))) {
                longest = Math.max(longest, length);
                length++;
            }
        }
        return longest;
    }
}
