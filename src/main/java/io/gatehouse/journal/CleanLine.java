package io.gatehouse.journal;

/** Text as a row can keep it. PostgreSQL refuses NUL and UTF-8 has no lone surrogates; neither may stop an act's row. */
final class CleanLine {

    private static final char REPLACEMENT = '\uFFFD';

    private CleanLine() {}

    static String of(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().map(CleanLine::keepable).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int keepable(int codePoint) {
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint == 0 || loneSurrogate ? REPLACEMENT : codePoint;
    }
}
