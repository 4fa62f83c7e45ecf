package io.gatehouse.notification;

import java.util.List;

/**
 * Why a wording cannot be used.
 *
 * @param part where it has to be mended
 * @param code key of the sentence that says what to do
 * @param arguments of the sentence
 */
public record WordingProblem(Part part, String code, List<String> arguments) {

    /** The two fields of a wording. */
    public enum Part {
        TITLE,
        BODY
    }

    public WordingProblem {
        arguments = List.copyOf(arguments);
    }

    static WordingProblem of(Part part, String code, String... arguments) {
        return new WordingProblem(part, "mail.text.problem." + code, List.of(arguments));
    }
}
