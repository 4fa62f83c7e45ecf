package io.gatehouse.registration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes apart what was typed into a search. */
final class TypedWords {

    private static final int MOST = 8;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGIT = Pattern.compile(".*\\p{N}.*");

    private TypedWords() {}

    /** A piece of what was typed between spaces; only the whole is looked for when it has digits, as a reference has. */
    record Piece(String whole, String part) {}

    static List<Piece> of(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .limit(MOST)
                .flatMap(TypedWords::pieces)
                .limit(MOST)
                .toList();
    }

    private static Stream<Piece> pieces(String whole) {
        var parts = Stream.of(BETWEEN.split(whole))
                .filter(part -> part.length() > 1)
                .toList();
        return DIGIT.matcher(whole).matches() || parts.isEmpty()
                ? Stream.of(new Piece(whole, whole))
                : parts.stream().map(part -> new Piece(whole, part));
    }
}
