package io.gatehouse.registration.form;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was not sent is empty. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static <T> List<T> list(@Nullable List<@Nullable T> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }
}
