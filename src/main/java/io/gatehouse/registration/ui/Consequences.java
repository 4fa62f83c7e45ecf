package io.gatehouse.registration.ui;

import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.CheckLevel;
import io.gatehouse.registration.LineVerdict;
import io.gatehouse.registration.Review;
import java.util.ArrayList;
import java.util.List;

/** What follows from approving, a sentence each, before it is done. */
final class Consequences {

    private Consequences() {}

    static List<String> of(Review review) {
        var sentences = new ArrayList<String>();
        var organization = review.organization();
        if (organization != null) {
            sentences.add(account(review, organization.legalName()));
        }
        addCount(sentences, review, LineVerdict.GRANT);
        addCount(sentences, review, LineVerdict.HOLD);
        addCount(sentences, review, LineVerdict.DECLINE);
        review.findings().stream()
                .filter(finding -> finding.level() == CheckLevel.WARNING)
                .map(CheckFinding::sentence)
                .map(warning -> Words.of("review.approve.despite", Words.of(warning)))
                .forEach(sentences::add);
        sentences.add(mail(review));
        return sentences;
    }

    private static String account(Review review, String organization) {
        var linked = review.lookalikes().linked();
        return linked == null
                ? Words.of("review.approve.account", review.decision().username(), organization)
                : Words.of("review.approve.linked." + linked.state().name(), linked.username(), organization);
    }

    private static String mail(Review review) {
        var linked = review.lookalikes().linked();
        var address = review.registration().email().value();
        return linked == null || !linked.activated()
                ? Words.of("review.approve.mail", address)
                : Words.of("review.approve.linked.mail", address);
    }

    private static void addCount(List<String> sentences, Review review, LineVerdict verdict) {
        var count = review.decision().lines().stream()
                .filter(line -> line.verdict() == verdict)
                .count();
        if (count > 0) {
            sentences.add(Words.of("review.approve." + verdict.name(), count));
        }
    }
}
