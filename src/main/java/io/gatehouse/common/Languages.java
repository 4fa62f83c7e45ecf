package io.gatehouse.common;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which people outside are spoken to. The back office has one language, English. */
public final class Languages {

    public static final Locale ENGLISH = Locale.US;
    public static final Locale SPANISH = Locale.of("es", "US");

    private static final List<Locale> ALL = List.of(ENGLISH, SPANISH);

    private Languages() {}

    /** Ours for somebody who reads this one, whatever the country; empty when we do not speak it. */
    public static Optional<Locale> speaking(Locale reader) {
        return named(reader.getLanguage());
    }

    /** @param code as in ISO 639, like {@code es} */
    public static Optional<Locale> named(@Nullable String code) {
        return ALL.stream().filter(one -> one.getLanguage().equals(code)).findFirst();
    }
}
