package io.gatehouse.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The <code>{{places}}</code> of a text. A place is a name and nothing else: there is no expression language. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern IN_FILES = Pattern.compile("\\$\\{(\\w+)}");

    /** What stands where no value is known. */
    private static final String UNKNOWN = "–";

    private Places() {}

    /** Values are put in as they are: what looks like a place inside a value stays text. */
    static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(name(place.group(1)), UNKNOWN)));
    }

    /** The names of the places, in the order they come. */
    static List<String> in(String text) {
        return PLACE.matcher(text).results().map(place -> name(place.group(1))).toList();
    }

    /** The name of the place that is all of the text. */
    static Optional<String> only(String text) {
        var place = PLACE.matcher(text);
        return place.matches() ? Optional.of(name(place.group(1))) : Optional.empty();
    }

    /** Whether brackets of a place stand there without the other half. */
    static boolean broken(String text) {
        var rest = PLACE.matcher(text).replaceAll("");
        return rest.contains("{{") || rest.contains("}}");
    }

    /** Message files write places as all other texts of theirs do. */
    static String fromMessageFile(String text) {
        return IN_FILES.matcher(text).replaceAll("{{$1}}");
    }

    private static String name(String inside) {
        return inside.strip();
    }
}
