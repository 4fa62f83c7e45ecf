package io.gatehouse.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A username: {@code [a-z][a-z0-9._-]{2,31}}. The list of allowed characters is ours because directory servers fold and
 * accept far more than a person can tell apart.
 */
public record Username(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

    /** @throws InvalidValueException {@code value.username.invalid} */
    public static Username of(String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            throw new InvalidValueException("value.username.invalid");
        }
        return new Username(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
