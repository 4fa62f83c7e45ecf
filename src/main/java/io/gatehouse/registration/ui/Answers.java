package io.gatehouse.registration.ui;

import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.registration.LineDecision;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.Review;
import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.registration.Sentence;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Carries out what was decided on the desk and says what came of it. */
final class Answers {

    /** What the desk does next. */
    interface Next {

        /** It was decided: go on with the next request. */
        void decided(RegistrationDetails registration);

        /** It stands differently from what was shown: show it as it is. */
        void again();
    }

    private final transient Desk desk;
    private final Next next;

    Answers(Desk desk, Next next) {
        this.desk = desk;
        this.next = next;
    }

    boolean approve(Review review) {
        var plan = review.plan();
        var registration = review.registration();
        return told(
                desk.reviews()
                        .approve(
                                registration.id(),
                                registration.version(),
                                review.decision(),
                                plan == null ? "" : plan.fingerprint()),
                next::decided);
    }

    boolean returnToApplicant(RegistrationDetails registration, Reason reason) {
        return told(desk.reviews().returnToApplicant(registration.id(), registration.version(), reason), next::decided);
    }

    boolean hold(RegistrationDetails registration, Reason reason) {
        return told(desk.reviews().hold(registration.id(), registration.version(), reason), next::decided);
    }

    boolean reject(RegistrationDetails registration, Reason reason) {
        return told(desk.reviews().reject(registration.id(), registration.version(), reason), next::decided);
    }

    boolean takeUp(RegistrationDetails registration) {
        return told(desk.handling().takeUp(registration.id(), registration.version()), taken -> next.again());
    }

    boolean release(RegistrationDetails registration) {
        return told(desk.handling().release(registration.id(), registration.version()), released -> next.again());
    }

    boolean later(RegistrationDetails registration, List<LineDecision> decisions) {
        return told(
                desk.reviews().decideLines(registration.id(), registration.version(), decisions),
                decided -> next.again());
    }

    boolean second(RegistrationDetails registration, LineDetails line) {
        return told(
                desk.reviews().approveSecond(registration.id(), registration.version(), line.id()),
                decided -> next.again());
    }

    /** True when nothing more is to be said in the dialog it came from. */
    private boolean told(ReviewOutcome outcome, Consumer<RegistrationDetails> done) {
        return switch (outcome) {
            case ReviewOutcome.Decided decided -> {
                Notifications.success(success(decided.registration()));
                done.accept(decided.registration());
                yield true;
            }
            case ReviewOutcome.AlreadyDecided already -> {
                Notifications.failure(Words.of(
                        "review.already." + already.what().name(), already.who(), Moments.exact(already.at())));
                next.again();
                yield true;
            }
            case ReviewOutcome.ChangedMeanwhile changed -> {
                Notifications.failure(Words.of("review.changed"));
                next.again();
                yield true;
            }
            case ReviewOutcome.PlanChanged changed -> {
                Notifications.failure(Words.of("review.planChanged"));
                next.again();
                yield true;
            }
            case ReviewOutcome.Refused refused -> {
                Notifications.failure(Words.of("review.refused", sentences(refused.reasons())));
                yield false;
            }
        };
    }

    private static String success(RegistrationDetails registration) {
        return Words.of(
                "review.done." + registration.state().name(),
                registration.name().full());
    }

    private static String sentences(List<Sentence> reasons) {
        return reasons.stream().map(Words::of).collect(Collectors.joining(" "));
    }
}
