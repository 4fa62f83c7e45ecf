package io.gatehouse.registration.web;

import io.gatehouse.provisioning.PlanPreview;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.CheckLevel;
import io.gatehouse.registration.Decision;
import io.gatehouse.registration.LineDecision;
import io.gatehouse.registration.LineVerdict;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.Review;
import io.gatehouse.registration.Sentence;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A plan as JSON: the decision it is for, what the checks say to it, and what would happen in the directory.
 *
 * @param organization null while none is alike enough; name one
 * @param directory null without organization or with an impossible username
 */
record PlanResource(
        String username,
        @Nullable UUID organization,
        @Nullable String organizationName,
        String accessLevel,
        List<Line> lines,
        List<Finding> findings,
        @Nullable Directory directory) {

    /** What would be decided about a line. */
    record Line(UUID line, LineVerdict verdict, @Nullable ReasonCode reason) {

        static Line of(LineDecision decision) {
            var reason = decision.reason();
            return new Line(decision.line(), decision.verdict(), reason == null ? null : reason.code());
        }
    }

    /** What a check found; {@code lines} is empty when it concerns the whole request. */
    record Finding(
            String check,
            CheckLevel level,
            String sentence,
            @Nullable String hint,
            Set<UUID> lines) {}

    /** The steps in the directory; the fingerprint goes back with the decision. */
    record Directory(
            List<String> sentences, String ldif, List<String> warnings, String fingerprint, boolean directoryRead) {

        static Directory of(PlanPreview plan) {
            return new Directory(
                    plan.sentences(), plan.ldif(), plan.warnings(), plan.fingerprint(), plan.directoryRead());
        }
    }

    static PlanResource of(Review review, Function<Sentence, String> words) {
        Decision decision = review.decision();
        var organization = review.organization();
        var plan = review.plan();
        return new PlanResource(
                decision.username(),
                organization == null ? null : organization.id().value(),
                organization == null ? null : organization.legalName(),
                decision.accessLevel(),
                decision.lines().stream().map(Line::of).toList(),
                review.findings().stream()
                        .map(finding -> finding(finding, words))
                        .toList(),
                plan == null ? null : Directory.of(plan));
    }

    private static Finding finding(CheckFinding finding, Function<Sentence, String> words) {
        var hint = finding.hint();
        return new Finding(
                finding.check(),
                finding.level(),
                words.apply(finding.sentence()),
                hint == null ? null : words.apply(hint),
                finding.lines());
    }
}
