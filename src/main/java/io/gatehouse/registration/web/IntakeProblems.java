package io.gatehouse.registration.web;

import io.gatehouse.registration.form.FieldProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Says to programs what is wrong with what they sent: problem details (RFC 9457) with a JSON pointer per field. */
@Component
class IntakeProblems {

    private final MessageSource texts;
    private final ProblemTexts sentences;

    IntakeProblems(MessageSource texts, ProblemTexts sentences) {
        this.texts = texts;
        this.sentences = sentences;
    }

    /** One field and what to do about it. */
    record Field(String pointer, String code, String detail) {}

    ProblemDetail fields(List<FieldProblem> problems) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "fields", problems.size());
        problem.setProperty(
                "errors",
                problems.stream()
                        .map(one -> new Field(one.pointer(), one.code(), sentences.sentence(one)))
                        .toList());
        return problem;
    }

    ProblemDetail unreadable(JacksonException reason) {
        var problem = problem(HttpStatus.BAD_REQUEST, "unreadable", reason.getOriginalMessage());
        var pointer = reason.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining("/", "/", ""));
        problem.setProperty("pointer", pointer);
        return problem;
    }

    ProblemDetail unusableKey() {
        return problem(HttpStatus.BAD_REQUEST, "unusableKey");
    }

    ProblemDetail keyUsedBefore() {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "keyUsedBefore");
    }

    private ProblemDetail problem(HttpStatus status, String name, Object... args) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, texts.getMessage("register.api." + name + ".detail", args, Locale.ENGLISH));
        problem.setTitle(texts.getMessage("register.api." + name, null, Locale.ENGLISH));
        problem.setType(URI.create("urn:gatehouse:problem:" + name));
        return problem;
    }
}
