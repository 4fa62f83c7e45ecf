package io.gatehouse.notification;

import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.notification.WordingProblem.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What another wording of a mail has to keep: the places that are filled for it, its link when it has one, and what it is
 * about. What is filled is what the standard wording names.
 */
final class WordingRules {

    static final int MAX_TITLE = 150;
    static final int MAX_BODY = 5000;

    /** Known of everybody who is written to. */
    private static final String NAME = "name";

    private final MailWording standard;
    private final boolean linked;

    WordingRules(MailWording standard, boolean linked) {
        this.standard = standard;
        this.linked = linked;
    }

    /** The names of the places that may be used. */
    Set<String> places() {
        var names = new LinkedHashSet<>(Set.of(NAME));
        names.addAll(standard.places());
        return names;
    }

    /** As it is kept: one line, and lines with single line ends. */
    static MailWording cleaned(MailWording typed) {
        return new MailWording(
                CleanText.line(typed.title(), MAX_TITLE, "mail.text.title"),
                CleanText.lines(typed.body(), MAX_BODY, "mail.text.body"));
    }

    List<WordingProblem> problems(MailWording typed) {
        var problems = new ArrayList<WordingProblem>();
        hidden(problems, typed);
        part(problems, Part.TITLE, typed.title());
        part(problems, Part.BODY, typed.body());
        link(problems, typed.buttons());
        standard.paragraphPlaces().stream()
                .filter(name -> !Places.in(typed.body()).contains(name))
                .forEach(name -> problems.add(WordingProblem.of(Part.BODY, "kept", shown(name))));
        return List.copyOf(problems);
    }

    private static void hidden(List<WordingProblem> problems, MailWording typed) {
        try {
            cleaned(typed);
        } catch (InvalidValueException e) {
            var part = e.code().startsWith("mail.text.title") ? Part.TITLE : Part.BODY;
            problems.add(new WordingProblem(part, e.code(), List.of()));
        }
    }

    private void part(List<WordingProblem> problems, Part part, String text) {
        if (text.isBlank()) {
            problems.add(WordingProblem.of(part, "empty"));
        }
        if (Places.broken(text)) {
            problems.add(WordingProblem.of(part, "broken"));
        }
        Places.in(text).stream()
                .distinct()
                .filter(name -> !places().contains(name))
                .forEach(name -> problems.add(WordingProblem.of(part, "unknown", shown(name), allowed())));
    }

    private void link(List<WordingProblem> problems, List<String> buttons) {
        if (linked && buttons.size() != 1) {
            problems.add(WordingProblem.of(Part.BODY, buttons.isEmpty() ? "link" : "links"));
        }
        if (!linked && !buttons.isEmpty()) {
            problems.add(WordingProblem.of(Part.BODY, "noLink"));
        }
        if (buttons.stream()
                .anyMatch(label -> label.isEmpty() || !Places.in(label).isEmpty())) {
            problems.add(WordingProblem.of(Part.BODY, "label"));
        }
    }

    private String allowed() {
        return places().stream().map(WordingRules::shown).collect(Collectors.joining(", "));
    }

    private static String shown(String name) {
        return "{{" + name + "}}";
    }
}
