package io.gatehouse.registration.web;

import io.gatehouse.registration.form.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Quotes back the lines of pasted lists that could not be read. */
final class PasteProblems {

    private PasteProblems() {}

    static List<FieldProblem> of(PageFields page) {
        var problems = new ArrayList<FieldProblem>();
        unreadable("alertsPasted", page.alertsPasted(), problems);
        unreadable("resultsPasted", page.resultsPasted(), problems);
        return problems;
    }

    private static void unreadable(String field, String left, List<FieldProblem> problems) {
        if (!left.isBlank()) {
            var quoted = left.lines().map(line -> "“" + line + "”").toList();
            problems.add(new FieldProblem(field, "register.delegates.unreadable", List.of(String.join(", ", quoted))));
        }
    }
}
