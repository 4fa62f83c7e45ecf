package io.gatehouse.common;

import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/** Texts with named places like <code>${organization}</code>. There is no expression language: a place is a name. */
public final class NamedText {

    /** What stands where no value is known. */
    private static final String UNKNOWN = "–";

    private NamedText() {}

    /** Values are put in as they are: what looks like a place inside a value stays text. */
    public static String fill(String pattern, Map<String, String> values) {
        var substitutor = new StringSubstitutor(name -> values.getOrDefault(name, UNKNOWN));
        substitutor.setDisableSubstitutionInValues(true);
        substitutor.setValueDelimiterMatcher(null);
        return substitutor.replace(pattern);
    }
}
