package io.gatehouse.common;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of a person: letters and marks of any script, space, apostrophe, hyphen, full stop; case kept as typed. */
public record PersonName(
        String first,
        @Nullable String middle,
        String last,
        @Nullable String suffix) {

    /** Longest part of a name, in code points. */
    public static final int MAX_PART = 64;

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} '’.\\-]*");

    /** @throws InvalidValueException with {@code value.name.*} when a part is missing, too long or has other characters. */
    public static PersonName of(String first, @Nullable String middle, String last, @Nullable String suffix) {
        return new PersonName(part(first), optional(middle), part(last), optional(suffix));
    }

    public static PersonName of(String first, String last) {
        return of(first, null, last, null);
    }

    /** One part of a name, normalised. */
    public static String part(String typed) {
        var text = CleanText.line(typed, MAX_PART, "value.name");
        if (text.isEmpty()) {
            throw new InvalidValueException("value.name.missing");
        }
        if (!PART.matcher(text).matches()) {
            throw new InvalidValueException("value.name.characters");
        }
        return text;
    }

    private static @Nullable String optional(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : part(typed);
    }

    /** "Ana M. O'Hara III", as one would say it. */
    public String full() {
        return join(first, middle, last, suffix);
    }

    /** "O'Hara, Ana M. III", as lists sort it. */
    public String sortable() {
        return last + ", " + join(first, middle, suffix);
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" "));
    }
}
