package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.AccountId;
import io.gatehouse.provisioning.PlanPreview;
import io.gatehouse.security.AllowLead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people of a source: who they are taken for, and people's answers where that is unclear. */
@Service
@Transactional
@AllowLead
public class CandidateService {

    private final Candidates candidates;
    private final CandidateCounts counts;
    private final CandidateAnswers answers;
    private final CandidatePlans plans;
    private final Invitations invitations;
    private final AdoptionLedger ledger;

    CandidateService(
            Candidates candidates,
            CandidateCounts counts,
            CandidateAnswers answers,
            CandidatePlans plans,
            Invitations invitations,
            AdoptionLedger ledger) {
        this.candidates = candidates;
        this.counts = counts;
        this.answers = answers;
        this.plans = plans;
        this.invitations = invitations;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    public List<Candidate> list(UUID run, CandidateFilter filter, int offset, int limit) {
        return candidates.list(run, filter, offset, limit);
    }

    /** Counts up to 10,000. */
    @Transactional(readOnly = true)
    public int count(UUID run, CandidateFilter filter) {
        return candidates.count(run, filter);
    }

    @Transactional(readOnly = true)
    public Optional<Candidate> find(UUID run, long id) {
        return candidates.find(run, id);
    }

    @Transactional(readOnly = true)
    public Map<Outcome, Long> byOutcome(UUID run) {
        return counts.byOutcome(run);
    }

    /** What makes people unclear, the most frequent first. */
    @Transactional(readOnly = true)
    public Map<Doubt, Long> byDoubt(UUID run) {
        return counts.byDoubt(run);
    }

    @Transactional(readOnly = true)
    public AdoptionFigures figures(UUID run) {
        return counts.figures(run);
    }

    /** How many are still to be taken over; may be asked every second, unlike the figures of many. */
    @Transactional(readOnly = true)
    public long due(UUID run) {
        return counts.due(run);
    }

    /** The entry as it was read. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> attributes(UUID run, long id) {
        return candidates.attributes(run, id);
    }

    /** The groups of others that list the entry. */
    @Transactional(readOnly = true)
    public List<SourceGroup> groups(UUID run, long id) {
        return candidates.groups(run, id);
    }

    /** The accounts it may be, the likeliest first. */
    @Transactional(readOnly = true)
    public List<Likeness> likenesses(UUID run, long id) {
        return candidates.likenesses(run, id);
    }

    /** What would be done in the directory as things stand; empty when nothing can be said yet. Waits for the directory. */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<PlanPreview> plan(UUID run, long id) {
        return plans.of(run, id);
    }

    /**
     * Opens an account for the person when the run is carried out, unless something of this cannot be used: then the candidate
     * says so.
     *
     * @throws AdoptionRefusedException when it is not the time for that
     */
    public void takeAsNew(UUID run, long id, CandidateForm form) {
        var candidate = ledger.answerable(run, id);
        answers.takeAsNew(run, candidate.id(), form, ledger.by());
        ledger.answered(candidate, Answer.NEW);
    }

    /** @throws AdoptionRefusedException when it is not the time for that */
    public void link(UUID run, long id, AccountId account) {
        var candidate = ledger.answerable(run, id);
        answers.link(candidate, account, ledger.by());
        ledger.answered(candidate, Answer.LINK);
    }

    /** @throws AdoptionRefusedException when it is not the time for that */
    public void skip(UUID run, long id) {
        var candidate = ledger.answerable(run, id);
        answers.skip(candidate, ledger.by());
        ledger.answered(candidate, Answer.SKIP);
    }

    /**
     * The same for all that match; null takes answers back.
     *
     * @return how many
     * @throws AdoptionRefusedException when it is not the time for that
     */
    public int answerAll(UUID run, CandidateFilter filter, @Nullable Answer answer) {
        ledger.inReview(run);
        var all = answers.answerAll(run, filter, answer, ledger.by());
        ledger.answered(run, answer, all);
        return all;
    }

    /**
     * Has activation links mailed to the next people who have an entry and no password.
     *
     * @return to how many
     */
    public int invite(UUID run, int atMost) {
        return invitations.invite(run, atMost);
    }
}
