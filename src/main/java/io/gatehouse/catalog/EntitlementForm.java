package io.gatehouse.catalog;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a support lead may change of an entitlement.
 *
 * @param group common name of its group; null for one that has none, such as an access level
 */
public record EntitlementForm(
        String label, String sentence, @Nullable String group) {

    /** Longest label and sentence, in code points. */
    public static final int MAX_LABEL = 80;

    public static final int MAX_SENTENCE = 300;

    /** What is right in every directory without quoting, and in the settings of programs that name the group. */
    private static final Pattern GROUP = Pattern.compile("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?");

    /** Names the group of all people of an organization, beside which its roles lie. */
    private static final String RESERVED = "members";

    /** @throws InvalidValueException {@code catalog.label.*, catalog.sentence.*, catalog.group.*} */
    public EntitlementForm {
        label = label(label);
        sentence = sentence(sentence);
        group = group == null ? null : group(group);
    }

    /** @throws InvalidValueException {@code catalog.label.*} */
    public static String label(String typed) {
        return filled(CleanText.line(typed, MAX_LABEL, "catalog.label"), "catalog.label.missing");
    }

    /** @throws InvalidValueException {@code catalog.sentence.*} */
    public static String sentence(String typed) {
        return filled(CleanText.line(typed, MAX_SENTENCE, "catalog.sentence"), "catalog.sentence.missing");
    }

    /** @throws InvalidValueException {@code catalog.group.*} */
    public static String group(String typed) {
        var name = typed.strip();
        if (!GROUP.matcher(name).matches()) {
            throw new InvalidValueException("catalog.group.invalid");
        }
        if (name.equals(RESERVED)) {
            throw new InvalidValueException("catalog.group.reserved");
        }
        return name;
    }

    private static String filled(String text, String code) {
        if (text.isBlank()) {
            throw new InvalidValueException(code);
        }
        return text;
    }
}
