package io.gatehouse.reconciliation;

import io.gatehouse.provisioning.MemberRemoval;
import io.gatehouse.provisioning.MemberRemovalService;
import io.gatehouse.security.AllowLead;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answer "take it out" for members of groups of ours that no account is for. The worker does it, and only to what is
 * still nobody's then; entries of others are never touched. See docs/decisions/089.
 */
@Service
@Transactional
@AllowLead
public class RemovalService {

    /** At most so many are taken out by one click. */
    public static final int AT_ONCE = 1000;

    private final Findings findings;
    private final FindingAnswers answers;
    private final MassChangeBrake brake;
    private final MemberRemovalService removals;

    RemovalService(Findings findings, FindingAnswers answers, MassChangeBrake brake, MemberRemovalService removals) {
        this.findings = findings;
        this.answers = answers;
        this.brake = brake;
        this.removals = removals;
    }

    /** How many {@link #removeAll} would concern. */
    @Transactional(readOnly = true)
    public int removable(FindingFilter filter) {
        return findings.removable(filter, AT_ONCE).size();
    }

    /** Has these taken out of all groups they were found in. Those already answered are left out. */
    public RepairOutcome remove(Collection<UUID> ids, String reason) {
        var chosen = ids.stream()
                .flatMap(id -> findings.find(id).stream())
                .filter(finding -> finding.row().removable())
                .toList();
        var outcome = request(chosen, reason);
        if (outcome instanceof RepairOutcome.Staged) {
            chosen.forEach(finding -> answers.tell(finding.row(), FindingState.REMOVAL, reason));
        }
        return outcome;
    }

    /** The same for all that match; journaled as one decision. */
    public RepairOutcome removeAll(FindingFilter filter, String reason) {
        var all = findings.removable(filter, AT_ONCE).stream()
                .flatMap(id -> findings.find(id).stream())
                .toList();
        var outcome = request(all, reason);
        if (outcome instanceof RepairOutcome.Staged) {
            answers.tellRemoved(all.size(), reason);
        }
        return outcome;
    }

    private RepairOutcome request(List<FindingDetails> chosen, String reason) {
        if (!brake.allows(chosen.size())) {
            return new RepairOutcome.Braked(chosen.size());
        }
        answers.answer(chosen.stream().map(finding -> finding.row().id()).toList(), FindingState.REMOVAL, reason);
        removals.request(
                chosen.stream().flatMap(finding -> finding.strays().stream()).toList(), reason);
        return new RepairOutcome.Staged(chosen.size());
    }

    /** What came of it so far, group by group. */
    @Transactional(readOnly = true)
    public List<MemberRemoval> of(FindingDetails finding) {
        return removals.find(finding.strays());
    }

    /** Has it tried again at once where it is not done. */
    public void retry(UUID id) {
        findings.find(id).ifPresent(finding -> {
            removals.retry(finding.strays());
            answers.tell(finding.row(), FindingState.REMOVAL, finding.reason());
        });
    }
}
