package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands against a decision, whatever a screen or a program sends. */
final class DecisionRules {

    private DecisionRules() {}

    /** The reasons why the account cannot be opened like this; empty when it can. */
    static List<Sentence> refusals(Review review, @Nullable AccountId decider) {
        var refusals = new ArrayList<Sentence>();
        review.findings().stream()
                .filter(CheckFinding::stopsRequest)
                .map(CheckFinding::sentence)
                .forEach(refusals::add);
        if (review.registration().accountId().equals(decider)) {
            refusals.add(Sentence.of("review.refused.own"));
        }
        if (!decidesEach(review)) {
            refusals.add(Sentence.of("review.refused.incomplete"));
        }
        refusals.addAll(lineRefusals(review, review.decision().lines()));
        if (grantsNothing(review)) {
            refusals.add(Sentence.of("review.refused.nothing"));
        }
        return List.copyOf(refusals);
    }

    /** The same for single lines, once the account is open. */
    static List<Sentence> lineRefusals(Review review, List<LineDecision> decisions) {
        var refusals = new ArrayList<Sentence>();
        for (var decision : decisions) {
            if (!decision.complete()) {
                refusals.add(Sentence.of("review.refused.reason"));
            }
            if (decision.verdict() == LineVerdict.GRANT) {
                review.findings().stream()
                        .filter(finding -> !finding.stopsRequest() && finding.stops(decision.line()))
                        .map(CheckFinding::sentence)
                        .forEach(refusals::add);
            }
        }
        return refusals.stream().distinct().toList();
    }

    private static boolean decidesEach(Review review) {
        var asked = review.registration().lines().stream().map(LineDetails::id).collect(Collectors.toSet());
        var decided = new HashSet<UUID>();
        boolean once =
                review.decision().lines().stream().map(LineDecision::line).allMatch(decided::add);
        return once && asked.equals(decided);
    }

    /** An account that opens nothing is no approval. */
    private static boolean grantsNothing(Review review) {
        var lines = review.decision().lines();
        return !lines.isEmpty() && lines.stream().noneMatch(line -> line.verdict() == LineVerdict.GRANT);
    }
}
