package io.gatehouse.registration.web;

import io.gatehouse.registration.form.FieldProblem;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says problems in sentences, at the field and in the summary. */
@Component
class ProblemTexts {

    private static final Pattern ROW = Pattern.compile("access\\.(alert|results)Delegates\\[(\\d+)]\\.(\\w+)");

    private final MessageSource texts;

    ProblemTexts(MessageSource texts) {
        this.texts = texts;
    }

    String sentence(FieldProblem problem) {
        return text(problem.code(), problem.args().toArray());
    }

    /** With the name of the field in front, for a place where the field is out of sight. */
    String inSummary(FieldProblem problem) {
        return text("register.problem", label(problem.field()), sentence(problem));
    }

    private String label(String field) {
        var row = ROW.matcher(field);
        return row.matches()
                ? text(
                        "register.row." + row.group(1),
                        Integer.parseInt(row.group(2)) + 1,
                        text("register.field.delegate." + row.group(3)))
                : text("register.field." + field);
    }

    private String text(String code, Object... args) {
        return texts.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
