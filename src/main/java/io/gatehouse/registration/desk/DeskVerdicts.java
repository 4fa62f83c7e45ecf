package io.gatehouse.registration.desk;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.registration.ReviewService;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at verdicts and carries them out, as whoever is acting. Asks the directory: never inside a transaction. */
@Component
class DeskVerdicts {

    private final ReviewService reviews;

    DeskVerdicts(ReviewService reviews) {
        this.reviews = reviews;
    }

    /** What {@link #carryOut} would answer, without doing anything; empty when it would be done. */
    Optional<ReviewOutcome> refusal(RegistrationId id, long version, Verdict verdict) {
        return verdict.what() == RegistrationState.APPROVED
                ? reviews.refusal(id, version, Objects.requireNonNull(verdict.decision()), verdict.fingerprint())
                : reviews.refusal(id, version, Objects.requireNonNull(verdict.reason()));
    }

    ReviewOutcome carryOut(RegistrationId id, long version, Verdict verdict) {
        if (verdict.what() == RegistrationState.APPROVED) {
            return reviews.approve(id, version, Objects.requireNonNull(verdict.decision()), verdict.fingerprint());
        }
        var reason = Objects.requireNonNull(verdict.reason());
        return switch (verdict.what()) {
            case RETURNED -> reviews.returnToApplicant(id, version, reason, verdict.toCorrect());
            case ON_HOLD -> reviews.hold(id, version, reason);
            case REJECTED -> reviews.reject(id, version, reason);
            default -> throw new IllegalArgumentException("Nobody decides that a request is " + verdict.what() + ".");
        };
    }
}
