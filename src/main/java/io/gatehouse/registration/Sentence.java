package io.gatehouse.registration;

import java.util.List;

/**
 * Something to be said to a person: the key of a text and what goes into its places, so that screen, API and mail can say
 * it in the reader's language.
 */
public record Sentence(String code, List<Object> args) {

    public static Sentence of(String code, Object... args) {
        return new Sentence(code, List.of(args));
    }
}
