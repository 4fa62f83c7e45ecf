package io.gatehouse.registration.ui;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.ui.Moments;
import io.gatehouse.common.ui.Notifications;
import io.gatehouse.common.ui.TaskDialog;
import io.gatehouse.registration.Colleague;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.LineDecision;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.Reason;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.gatehouse.registration.Review;
import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.registration.Sentence;
import io.gatehouse.registration.desk.RestingDecision;
import io.gatehouse.registration.desk.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Carries out what was decided on the desk and says what came of it. */
final class Answers {

    /** What the desk does next. */
    interface Next {

        /**
         * It was decided: go on with the next request.
         *
         * @param what the state it has, or will have when the decision has rested
         */
        void decided(RegistrationDetails registration, RegistrationState what);

        /** A decision can be taken back for a while. */
        void rests(RestingDecision decision, Runnable closeNotice);

        /** The viewer takes a decision back. */
        void undo(RestingDecision decision);

        /** Something was done to it: show it as it is. */
        void again();

        /** It stands differently from what was shown: show it as it is, what became different, and the draft as it was. */
        void changed();

        /** The viewer has begun to decide, or gave it up. */
        void deciding(boolean now);
    }

    private final transient Desk desk;
    private final Next next;

    Answers(Desk desk, Next next) {
        this.desk = desk;
        this.next = next;
    }

    boolean approve(Review review) {
        var plan = review.plan();
        return decide(
                review.registration(), Verdict.approve(review.decision(), plan == null ? "" : plan.fingerprint()));
    }

    boolean returnToApplicant(RegistrationDetails registration, Reason reason, Set<FormPart> toCorrect) {
        return decide(registration, Verdict.giveBack(reason, toCorrect));
    }

    boolean hold(RegistrationDetails registration, Reason reason) {
        return decide(registration, Verdict.hold(reason));
    }

    boolean reject(RegistrationDetails registration, Reason reason) {
        return decide(registration, Verdict.reject(reason));
    }

    private boolean decide(RegistrationDetails registration, Verdict verdict) {
        return told(
                desk.grace().decide(registration.id(), registration.version(), verdict),
                this::sayDecided,
                decided -> next.decided(decided, verdict.what()));
    }

    /** While it rests it can be taken back. */
    private void sayDecided(RegistrationDetails registration) {
        desk.grace()
                .of(registration.id())
                .ifPresentOrElse(
                        resting -> rests(registration, resting), () -> Notifications.success(success(registration)));
    }

    private void rests(RegistrationDetails registration, RestingDecision resting) {
        var millis = Math.max(
                0, Duration.between(desk.clock().instant(), resting.due()).toMillis());
        var text = Words.of(
                "review.rests." + resting.what().name(), registration.name().full(), (millis + 500) / 1000);
        var notice = UndoNotice.show(text, (int) millis, () -> next.undo(resting));
        next.rests(resting, notice::close);
    }

    boolean takeUp(RegistrationDetails registration) {
        return told(desk.handling().takeUp(registration.id(), registration.version()), taken -> next.again());
    }

    /** Everybody a request can be given to. */
    List<Colleague> colleagues() {
        return desk.assignments().colleagues();
    }

    boolean assign(RegistrationDetails registration, Colleague colleague) {
        return told(
                desk.assignments().assign(registration.id(), registration.version(), colleague.account()),
                assigned -> Notifications.success(
                        Words.of("review.assign.done", registration.name().full(), colleague.name())),
                assigned -> next.again());
    }

    /** Shows the request as it stands. */
    void again() {
        next.again();
    }

    /** Tells colleagues while the dialog is open. */
    void open(TaskDialog dialog) {
        dialog.addOpenedChangeListener(change -> next.deciding(change.isOpened()));
        dialog.open();
    }

    boolean link(RegistrationDetails registration, AccountId account) {
        return told(
                desk.linking().link(registration.id(), registration.version(), account),
                linked -> Notifications.success(
                        Words.of("review.linked.done", registration.name().full())),
                linked -> next.again());
    }

    boolean unlink(RegistrationDetails registration) {
        return told(
                desk.linking().unlink(registration.id(), registration.version()),
                unlinked -> Notifications.success(Words.of("review.linked.undone")),
                unlinked -> next.again());
    }

    boolean tellApart(RegistrationDetails registration, AccountId account) {
        return told(
                desk.linking().tellApart(registration.id(), registration.version(), account),
                apart -> Notifications.success(Words.of("review.alike.apart.done")),
                apart -> next.again());
    }

    /** Goes on with the next request when this one waits for its organization now. */
    boolean askToVouch(RegistrationDetails registration, OrganizationId organization, String question) {
        return told(
                desk.vouching().ask(registration.id(), registration.version(), organization, question),
                asked -> Notifications.success(
                        Words.of("review.vouching.done", registration.name().full())),
                asked -> {
                    if (asked.state() == RegistrationState.WAITING_FOR_ORGANIZATION) {
                        next.decided(asked, asked.state());
                    } else {
                        next.again();
                    }
                });
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
        return told(outcome, decided -> Notifications.success(success(decided)), done);
    }

    private boolean told(ReviewOutcome outcome, Consumer<RegistrationDetails> say, Consumer<RegistrationDetails> done) {
        return switch (outcome) {
            case ReviewOutcome.Decided decided -> {
                say.accept(decided.registration());
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
                next.changed();
                yield true;
            }
            case ReviewOutcome.PlanChanged changed -> {
                Notifications.failure(Words.of("review.planChanged"));
                next.changed();
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
