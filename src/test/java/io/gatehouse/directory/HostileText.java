package io.gatehouse.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text made to break out of names, filters and LDIF, the same for every run. */
final class HostileText {

    private static final List<String> KNOWN = List.of(
            "*",
            "x*)(uid=*",
            ")(|(uid=*))(",
            "a,b+c=d\"<>;\\#",
            ",ou=people",
            "\\2a\\29",
            " leading and trailing ",
            "#hash",
            "=equals",
            ":: base64",
            "< file:///etc/passwd",
            "nul\0inside",
            "line\nfeed\r\nand return",
            "\u202Ebidi\u2066",
            "zero\u200Bwidth\uFEFF",
            "ｕ０ full width",
            "e\u0301 composed",
            "\uD83D\uDE00 astral",
            "Cyrillic а",
            "x".repeat(4000));

    private static final String PARTS = ",+\"\\<>;=#/*()&|!~: \0\n\r\t-'`${}%\u202E\u200B\u0301éаＡ\u00A0aZ9";

    private HostileText() {}

    static List<String> some(int count, long seed) {
        var random = new Random(seed);
        var texts = new ArrayList<>(KNOWN);
        while (texts.size() < count) {
            var text = new StringBuilder("v");
            for (int length = random.nextInt(24); length >= 0; length--) {
                text.append(PARTS.charAt(random.nextInt(PARTS.length())));
            }
            texts.add(text.toString());
        }
        return texts.subList(0, count);
    }
}
