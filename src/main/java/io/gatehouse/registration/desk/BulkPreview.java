package io.gatehouse.registration.desk;

import io.gatehouse.catalog.Catalog;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.CheckFinding;
import io.gatehouse.registration.CheckLevel;
import io.gatehouse.registration.LineVerdict;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationService;
import io.gatehouse.registration.Review;
import io.gatehouse.registration.ReviewService;
import io.gatehouse.registration.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what a decision about many would mean for one. Approved among many is only what a reviewer would approve without a second
 * look: no warning, nothing held back, nothing privileged. Reads the directory: never inside a transaction.
 */
@Component
class BulkPreview {

    private final RegistrationService registrations;
    private final ReviewService reviews;
    private final RestingDecisions resting;
    private final Catalog catalog;

    BulkPreview(RegistrationService registrations, ReviewService reviews, RestingDecisions resting, Catalog catalog) {
        this.registrations = registrations;
        this.reviews = reviews;
        this.resting = resting;
        this.catalog = catalog;
    }

    /** Empty when there is no such request. */
    Optional<BulkProposal> of(RegistrationId id, BulkAction action, @Nullable Reason reason) {
        return registrations.find(id).map(registration -> proposal(registration, action, reason));
    }

    private BulkProposal proposal(RegistrationDetails registration, BulkAction action, @Nullable Reason reason) {
        if (!registration.state().withStaff()) {
            return hindered(registration, "review.bulk.not.open");
        }
        if (resting.of(registration.id()).isPresent()) {
            return hindered(registration, "review.bulk.not.resting");
        }
        if (privileged(registration)) {
            return hindered(registration, "review.bulk.not.privileged");
        }
        return switch (action) {
            case APPROVE -> approval(reviews.propose(registration));
            case HOLD -> new BulkProposal(registration, Verdict.hold(Objects.requireNonNull(reason)), null, List.of());
            case REJECT ->
                new BulkProposal(registration, Verdict.reject(Objects.requireNonNull(reason)), null, List.of());
        };
    }

    private boolean privileged(RegistrationDetails registration) {
        return registration.lines().stream()
                .anyMatch(line -> catalog.require(line.entitlement()).privileged());
    }

    private static BulkProposal hindered(RegistrationDetails registration, String why) {
        return new BulkProposal(registration, null, null, List.of(Sentence.of(why)));
    }

    private static BulkProposal approval(Review review) {
        var plan = review.plan();
        var organization = review.organization();
        var hindrances = hindrances(review);
        return plan == null || organization == null || !hindrances.isEmpty()
                ? new BulkProposal(review.registration(), null, null, hindrances)
                : new BulkProposal(
                        review.registration(),
                        Verdict.approve(review.decision(), plan.fingerprint()),
                        organization.legalName(),
                        List.of());
    }

    private static List<Sentence> hindrances(Review review) {
        var hindrances = new ArrayList<Sentence>();
        review.findings().stream()
                .filter(finding -> finding.level() != CheckLevel.OK)
                .map(CheckFinding::sentence)
                .forEach(hindrances::add);
        var heldBack = review.decision().lines().stream().anyMatch(line -> line.verdict() != LineVerdict.GRANT);
        if (hindrances.isEmpty() && (heldBack || !review.canOpen() || review.plan() == null)) {
            hindrances.add(Sentence.of("review.bulk.not.clean"));
        }
        return hindrances;
    }
}
