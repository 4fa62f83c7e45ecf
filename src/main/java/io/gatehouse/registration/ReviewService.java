package io.gatehouse.registration;

import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.organization.OrganizationMatch;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.AllowStaff;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What staff decide about requests. Each decision names the version of the request that was looked at, opens its own
 * transaction after the directory was asked, and answers with a value when it cannot be made.
 */
@Service
@AllowReview
public class ReviewService {

    private final Proposal proposal;
    private final Reviewing reviewing;
    private final Deciding deciding;
    private final Approval approval;
    private final Dismissal dismissal;
    private final LaterLines laterLines;

    ReviewService(
            Proposal proposal,
            Reviewing reviewing,
            Deciding deciding,
            Approval approval,
            Dismissal dismissal,
            LaterLines laterLines) {
        this.proposal = proposal;
        this.reviewing = reviewing;
        this.deciding = deciding;
        this.approval = approval;
        this.dismissal = dismissal;
        this.laterLines = laterLines;
    }

    /** Organizations the applicant may have meant, the likeliest first. */
    public List<OrganizationMatch> candidates(RegistrationDetails registration) {
        return proposal.candidates(registration);
    }

    /**
     * The decision to begin with: everything granted that no check stops, at the likeliest organization. Reads the
     * directory: may take as long as its time-outs.
     */
    public Review propose(RegistrationDetails registration) {
        return proposal.of(registration);
    }

    /** The same at an organization that somebody chose. */
    public Review propose(RegistrationDetails registration, @Nullable OrganizationId organization) {
        return proposal.of(registration, organization);
    }

    /** What the checks and the directory say to a decision. Reads the directory: may take as long as its time-outs. */
    public Review review(RegistrationDetails registration, Decision decision) {
        return reviewing.review(registration, decision);
    }

    /**
     * Opens the account, its grants and delegations. Lines not granted are kept with their reasons; privileged ones wait
     * for a second person.
     *
     * @param fingerprint of the plan that was looked at
     */
    public ReviewOutcome approve(RegistrationId id, long version, Decision decision, String fingerprint) {
        var registration = deciding.current(id);
        return registration.version() == version && registration.state().open()
                ? unlessFaster(registration, approval.approve(reviewing.review(registration, decision), fingerprint))
                : Deciding.conflict(registration);
    }

    /** What {@link #approve} would answer now; empty when it would be done. */
    public Optional<ReviewOutcome> refusal(RegistrationId id, long version, Decision decision, String fingerprint) {
        var registration = deciding.current(id);
        return registration.version() == version && registration.state().open()
                ? approval.refusal(reviewing.review(registration, decision), fingerprint)
                        .map(outcome -> unlessFaster(registration, outcome))
                : Optional.of(Deciding.conflict(registration));
    }

    /** What stands against deciding something else about it, for this reason, now; empty when nothing does. */
    public Optional<ReviewOutcome> refusal(RegistrationId id, long version, Reason reason) {
        var registration = deciding.current(id);
        if (registration.version() != version || !registration.state().withStaff()) {
            return Optional.of(Deciding.conflict(registration));
        }
        return reason.complete()
                ? Optional.empty()
                : Optional.of(ReviewOutcome.Refused.because("review.refused.reason"));
    }

    /** Asks the applicant for a correction of what the reason points at. */
    public ReviewOutcome returnToApplicant(RegistrationId id, long version, Reason reason) {
        return returnToApplicant(id, version, reason, FormPart.suggestedBy(reason.code()));
    }

    /** Asks the applicant to correct these parts of the form, at least one. */
    public ReviewOutcome returnToApplicant(RegistrationId id, long version, Reason reason, Set<FormPart> toCorrect) {
        return dismissal.returnToApplicant(id, version, reason, toCorrect);
    }

    public ReviewOutcome hold(RegistrationId id, long version, Reason reason) {
        return dismissal.hold(id, version, reason);
    }

    /** Ends the request; nothing of it is granted. */
    public ReviewOutcome reject(RegistrationId id, long version, Reason reason) {
        return dismissal.reject(id, version, reason);
    }

    /** Decides lines that were held when the account was opened. */
    @AllowStaff
    public ReviewOutcome decideLines(RegistrationId id, long version, List<LineDecision> decisions) {
        var lines = decisions.stream().map(LineDecision::line).toList();
        return later(id, version, lines, registration -> {
            var review = reviewing.review(registration, afterwards(registration, decisions));
            return laterLines.decide(review, decisions);
        });
    }

    /** Agrees, as the second of two people, to a privileged line. */
    @AllowStaff
    public ReviewOutcome approveSecond(RegistrationId id, long version, UUID line) {
        return later(id, version, List.of(line), registration -> {
            var review = reviewing.review(registration, afterwards(registration, List.of()));
            return laterLines.approveSecond(review, line);
        });
    }

    private ReviewOutcome later(
            RegistrationId id, long version, List<UUID> lines, Function<RegistrationDetails, ReviewOutcome> decide) {
        var seen = deciding.current(id);
        if (seen.version() != version) {
            return lineConflict(seen, lines);
        }
        var outcome = decide.apply(seen);
        var now = faster(seen, outcome);
        return now == null ? outcome : lineConflict(now, lines);
    }

    /** That a line came back to the desk meanwhile is no decision about it. */
    private static ReviewOutcome lineConflict(RegistrationDetails now, List<UUID> lines) {
        return now.state() == RegistrationState.APPROVED
                        && lines.stream().map(now::line).allMatch(LineDetails::undecided)
                ? new ReviewOutcome.ChangedMeanwhile(now)
                : Deciding.conflict(now);
    }

    private ReviewOutcome unlessFaster(RegistrationDetails seen, ReviewOutcome outcome) {
        var now = faster(seen, outcome);
        return now == null ? outcome : Deciding.conflict(now);
    }

    /** Checks and plan also say no because something else happened while they were made: what stands now, else null. */
    private @Nullable RegistrationDetails faster(RegistrationDetails seen, ReviewOutcome outcome) {
        if (outcome instanceof ReviewOutcome.Decided) {
            return null;
        }
        var now = deciding.current(seen.id());
        return now.version() == seen.version() ? null : now;
    }

    private static Decision afterwards(RegistrationDetails registration, List<LineDecision> decisions) {
        return new Decision(
                "", registration.organization(), registration.asked().accessLevel(), decisions);
    }
}
