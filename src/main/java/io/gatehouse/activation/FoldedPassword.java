package io.gatehouse.activation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A text as a guessing program sees it: without case, accents, spaces and the usual swaps of letters for signs. */
final class FoldedPassword {

    private static final Map<Integer, String> SWAPS =
            Map.of((int) '@', "a", (int) '$', "s", (int) '0', "o", (int) '1', "i", (int) '3', "e", (int) '!', "i");

    private FoldedPassword() {}

    /** Letters and digits in lower case. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The same with signs read as the letters they stand for. */
    static String unswapped(String text) {
        return fold(text.codePoints()
                .mapToObj(sign -> SWAPS.getOrDefault(sign, Character.toString(sign)))
                .collect(Collectors.joining()));
    }
}
