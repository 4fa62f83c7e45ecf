package io.gatehouse.registration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The colleagues that a text names, as in {@code @lena.ortiz}. An e-mail address names nobody. */
final class Mentions {

    /** A word that begins with the sign; the full stop after it does not belong to it. */
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.@+-])@([A-Za-z](?:[\\w.-]*\\w)?)");

    private Mentions() {}

    /**
     * @param colleagues by their usernames
     * @throws UnknownColleagueException when it names somebody else
     */
    static List<Colleague> in(String text, Function<String, Optional<Colleague>> colleagues) {
        return MENTION.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .map(username -> colleagues.apply(username).orElseThrow(() -> new UnknownColleagueException(username)))
                .toList();
    }
}
