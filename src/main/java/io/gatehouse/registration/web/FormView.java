package io.gatehouse.registration.web;

import io.gatehouse.registration.form.DelegateFields;
import io.gatehouse.registration.form.FieldProblem;
import io.gatehouse.registration.form.RegistrationForm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the templates ask of a form: what was typed, and what is wrong with it.
 *
 * @param typed texts by the name of their field
 * @param notices keys of sentences that are said above the form
 */
record FormView(
        RegistrationForm form,
        PageFields page,
        Map<String, List<String>> typed,
        List<FieldProblem> problems,
        List<Notice> notices,
        ProblemTexts texts,
        PageScope scope) {

    /** A sentence above the form, with what goes into its places. */
    record Notice(String code, List<Object> args) {

        static Notice of(String code, Object... args) {
            return new Notice(code, List.of(args));
        }
    }

    /** A line of the summary: the field it leads to and what to do there. */
    record SummaryLine(String field, String text) {}

    /** Where the buttons of the form send to. */
    public String path() {
        return scope.path();
    }

    /** Whether it is the whole form, and not a correction of parts of it. */
    public boolean whole() {
        return scope.whole();
    }

    /** Whether somebody with an account asks for something different. */
    public boolean changing() {
        return !page.change().isEmpty();
    }

    /** The key of the sentence that helps with a field. */
    public String hint(String field) {
        return changing() && field.equals("person.email")
                ? "register.hint.change.person.email"
                : "register.hint." + field;
    }

    /** @param parts names of parts; true when one of them can be filled in */
    public boolean shows(String... parts) {
        return scope.shows(parts);
    }

    public String value(String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean chosen(String field, String option) {
        return values(field).contains(option);
    }

    public boolean wrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** The sentence at a field; null when nothing is wrong with it. */
    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(texts::sentence)
                .findFirst()
                .orElse(null);
    }

    public List<SummaryLine> summary() {
        return problems.stream()
                .map(problem -> new SummaryLine(problem.field(), texts.inSummary(problem)))
                .toList();
    }

    /** Ids of what describes a field, for {@code aria-describedby}; null when nothing does. */
    public @Nullable String describedBy(String field, @Nullable Object hint) {
        var problem = wrong(field) ? field + "-problem" : null;
        return hint == null
                ? problem
                : field + "-hint" + (problem == null ? "" : " " + Objects.requireNonNull(problem));
    }

    /** The rows of providers; an empty one to begin with. */
    public List<DelegateFields> rows(String list) {
        var rows = list.equals("alert")
                ? form.access().alertDelegates()
                : form.access().resultsDelegates();
        return rows.isEmpty() ? List.of(DelegateFields.empty()) : rows;
    }
}
