package io.gatehouse.registration.web;

import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.registration.Sentence;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Says why a call could not be carried out: problem details (RFC 9457). */
@Component
class ReviewProblems {

    private final MessageSource texts;

    ReviewProblems(MessageSource texts) {
        this.texts = texts;
    }

    /** Empty when there is no problem. */
    Optional<ProblemDetail> of(ReviewOutcome outcome) {
        return switch (outcome) {
            case ReviewOutcome.Decided decided -> Optional.empty();
            case ReviewOutcome.AlreadyDecided already -> Optional.of(alreadyDecided(already));
            case ReviewOutcome.ChangedMeanwhile changed -> Optional.of(changedMeanwhile(changed));
            case ReviewOutcome.PlanChanged changed -> Optional.of(planChanged(changed));
            case ReviewOutcome.Refused refused -> Optional.of(refused(refused));
        };
    }

    ErrorResponseException notFound() {
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem(HttpStatus.NOT_FOUND, "notFound"), null);
    }

    private ProblemDetail alreadyDecided(ReviewOutcome.AlreadyDecided already) {
        var problem = problem(
                HttpStatus.CONFLICT,
                "alreadyDecided",
                already.who(),
                already.at().toString());
        problem.setProperty("who", already.who());
        problem.setProperty("at", already.at());
        problem.setProperty("state", already.what());
        return problem;
    }

    private ProblemDetail changedMeanwhile(ReviewOutcome.ChangedMeanwhile changed) {
        var problem = problem(HttpStatus.CONFLICT, "changedMeanwhile");
        problem.setProperty("version", changed.registration().version());
        problem.setProperty("state", changed.registration().state());
        return problem;
    }

    private ProblemDetail planChanged(ReviewOutcome.PlanChanged changed) {
        var problem = problem(HttpStatus.CONFLICT, "planChanged");
        problem.setProperty("plan", PlanResource.Directory.of(changed.plan()));
        return problem;
    }

    private ProblemDetail refused(ReviewOutcome.Refused refused) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "refused");
        problem.setProperty(
                "reasons", refused.reasons().stream().map(this::words).toList());
        return problem;
    }

    private String words(Sentence sentence) {
        return texts.getMessage(sentence.code(), sentence.args().toArray(), Locale.ENGLISH);
    }

    private ProblemDetail problem(HttpStatus status, String name, Object... args) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, texts.getMessage("review.api." + name + ".detail", args, Locale.ENGLISH));
        problem.setTitle(texts.getMessage("review.api." + name, null, Locale.ENGLISH));
        problem.setType(URI.create("urn:gatehouse:problem:" + name));
        return problem;
    }
}
