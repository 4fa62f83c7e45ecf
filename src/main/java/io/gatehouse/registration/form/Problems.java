package io.gatehouse.registration.form;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects what is wrong with a form; of each field only the first thing, for that is mended first. */
final class Problems {

    static final String TEXT = "register.text";

    private final List<FieldProblem> found = new ArrayList<>();

    void add(String field, String code, Object... args) {
        if (!has(field)) {
            found.add(new FieldProblem(field, code, List.of(args)));
        }
    }

    boolean has(String field) {
        return found.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** A value that may be left out. */
    void value(String field, String typed, Consumer<String> reading) {
        if (!typed.isBlank()) {
            read(field, typed, reading);
        }
    }

    /** A value that has to be there; {@code register.missing.<field>} asks for it. */
    void requiredValue(String field, String typed, Consumer<String> reading) {
        if (required(field, typed)) {
            read(field, typed, reading);
        }
    }

    boolean required(String field, String typed) {
        if (typed.isBlank()) {
            add(field, "register.missing." + field);
        }
        return !typed.isBlank();
    }

    /** A line of text that may be left out. */
    void text(String field, String typed, int max) {
        try {
            CleanText.line(typed, max, TEXT);
        } catch (InvalidValueException e) {
            add(field, e.code(), max);
        }
    }

    /** Several lines of text that may be left out. */
    void lines(String field, String typed, int max) {
        try {
            CleanText.lines(typed, max, TEXT);
        } catch (InvalidValueException e) {
            add(field, e.code(), max);
        }
    }

    private void read(String field, String typed, Consumer<String> reading) {
        try {
            reading.accept(typed);
        } catch (InvalidValueException e) {
            add(field, e.code());
        }
    }

    List<FieldProblem> all() {
        return List.copyOf(found);
    }
}
