package io.gatehouse.registration.web;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.Review;
import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.registration.ReviewService;
import io.gatehouse.registration.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns calls of the API into what the review desk does. */
@Component
class ReviewCalls {

    private final ReviewService reviews;
    private final MessageSource texts;

    ReviewCalls(ReviewService reviews, MessageSource texts) {
        this.reviews = reviews;
        this.texts = texts;
    }

    RegistrationResource resource(RegistrationDetails registration) {
        return RegistrationResource.of(registration);
    }

    PlanResource plan(RegistrationDetails registration, @Nullable String username, @Nullable UUID organization) {
        var planned = proposed(registration, organization);
        return PlanResource.of(
                username == null
                        ? planned
                        : reviews.review(registration, planned.decision().withUsername(username)),
                this::words);
    }

    ReviewOutcome decide(RegistrationDetails registration, DecisionRequest request) {
        var id = registration.id();
        var version = request.version() == null ? registration.version() : request.version();
        return switch (request.wanted()) {
            case APPROVE -> approve(registration, version, request);
            case RETURN ->
                withReason(
                        request, reason -> reviews.returnToApplicant(id, version, reason, request.toCorrect(reason)));
            case HOLD -> withReason(request, reason -> reviews.hold(id, version, reason));
            case REJECT -> withReason(request, reason -> reviews.reject(id, version, reason));
        };
    }

    private ReviewOutcome approve(RegistrationDetails registration, long version, DecisionRequest request) {
        var decision = proposed(registration, request.organization()).decision();
        if (request.username() != null) {
            decision = decision.withUsername(request.username());
        }
        if (request.accessLevel() != null) {
            decision = decision.withAccessLevel(request.accessLevel());
        }
        for (var line : request.differing()) {
            if (decision.of(line.line()).isEmpty()) {
                return new ReviewOutcome.Refused(List.of(Sentence.of("review.refused.unknownLine")));
            }
            decision = decision.withLine(line.decision());
        }
        var fingerprint = request.fingerprint() == null ? "" : request.fingerprint();
        return reviews.approve(registration.id(), version, decision, fingerprint);
    }

    private Review proposed(RegistrationDetails registration, @Nullable UUID organization) {
        return organization == null
                ? reviews.propose(registration)
                : reviews.propose(registration, new OrganizationId(organization));
    }

    private static ReviewOutcome withReason(DecisionRequest request, Function<Reason, ReviewOutcome> decide) {
        return request.reason() == null
                ? new ReviewOutcome.Refused(List.of(Sentence.of("review.refused.reason")))
                : decide.apply(new Reason(request.reason(), request.text()));
    }

    private String words(Sentence sentence) {
        return texts.getMessage(sentence.code(), sentence.args().toArray(), Locale.ENGLISH);
    }
}
