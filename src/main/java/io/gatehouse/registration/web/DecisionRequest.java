package io.gatehouse.registration.web;

import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.LineDecision;
import io.gatehouse.registration.LineVerdict;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.ReasonCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as JSON.
 *
 * @param kind APPROVE when left out
 * @param version of the registration that was looked at; the present one when left out
 * @param username, organization, accessLevel, lines as planned when left out; of the lines only those that differ
 * @param fingerprint of the plan that was looked at; needed to approve
 * @param reason needed to return, hold or reject
 * @param correct what a returned request asks the applicant to correct; what the reason points at when left out
 */
record DecisionRequest(
        @Nullable Kind kind,
        @Nullable Long version,
        @Nullable String username,
        @Nullable UUID organization,
        @Nullable String accessLevel,
        @Nullable List<Line> lines,
        @Nullable String fingerprint,
        @Nullable ReasonCode reason,
        @Nullable String text,
        @Nullable Set<FormPart> correct) {

    /** What can be decided. */
    enum Kind {
        APPROVE,
        RETURN,
        HOLD,
        REJECT
    }

    /** What is decided about a line; a reason is needed unless it is granted. */
    record Line(
            UUID line,
            LineVerdict verdict,
            @Nullable ReasonCode reason,
            @Nullable String text) {

        LineDecision decision() {
            return new LineDecision(line, verdict, reason == null ? null : new Reason(reason, text));
        }
    }

    Kind wanted() {
        return kind == null ? Kind.APPROVE : kind;
    }

    Set<FormPart> toCorrect(Reason why) {
        return correct == null ? FormPart.suggestedBy(why.code()) : correct;
    }

    List<Line> differing() {
        return lines == null ? List.of() : lines;
    }
}
