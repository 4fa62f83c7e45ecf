package io.gatehouse.reconciliation;

import io.gatehouse.provisioning.ProvisioningService;
import io.gatehouse.security.AllowLead;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the latest complete run found, and the answers to it. A repair is handed to the worker, which compares again and writes
 * what is to be written then; nothing here writes to the directory.
 */
@Service
@Transactional
@AllowLead
public class FindingService {

    /** At most so many are repaired by one click. */
    public static final int AT_ONCE = 100_000;

    private final Findings findings;
    private final FindingAnswers answers;
    private final MassChangeBrake brake;
    private final ProvisioningService provisioning;

    FindingService(Findings findings, FindingAnswers answers, MassChangeBrake brake, ProvisioningService provisioning) {
        this.findings = findings;
        this.answers = answers;
        this.brake = brake;
        this.provisioning = provisioning;
    }

    /** Those nobody has answered first, by username. */
    @Transactional(readOnly = true)
    public List<FindingRow> list(FindingFilter filter, int offset, int limit) {
        return findings.list(filter, offset, limit);
    }

    /** Counts up to 10,000. */
    @Transactional(readOnly = true)
    public int count(FindingFilter filter) {
        return findings.count(filter);
    }

    /** How many there are of each class; one that differs in several ways counts in each. */
    @Transactional(readOnly = true)
    public Map<FindingClass, Long> byClass(FindingFilter filter) {
        return findings.byClass(filter);
    }

    /** How many a repair of all that match would concern. */
    @Transactional(readOnly = true)
    public int repairable(FindingFilter filter) {
        return findings.repairable(filter, AT_ONCE).size();
    }

    @Transactional(readOnly = true)
    public Optional<FindingDetails> find(UUID id) {
        return findings.find(id);
    }

    /** Has these brought in step with what should be, each account as a whole. Those already answered are left out. */
    public RepairOutcome repair(Collection<UUID> ids) {
        var rows = findings.rows(ids).stream().filter(FindingRow::repairable).toList();
        if (!brake.allows(rows.size())) {
            return new RepairOutcome.Braked(rows.size());
        }
        answers.answer(rows.stream().map(FindingRow::id).toList(), FindingState.REPAIR, null);
        provisioning.repair(rows.stream()
                .map(FindingRow::account)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList());
        rows.forEach(row -> answers.tell(row, FindingState.REPAIR, null));
        return new RepairOutcome.Staged(rows.size());
    }

    /** Has all that match brought in step; journaled as one decision. */
    public RepairOutcome repairAll(FindingFilter filter) {
        var all = findings.repairable(filter, AT_ONCE);
        if (!brake.allows(all.size())) {
            return new RepairOutcome.Braked(all.size());
        }
        answers.answer(all.keySet(), FindingState.REPAIR, null);
        provisioning.repair(all.values());
        answers.tellAll(all.size(), filter);
        return new RepairOutcome.Staged(all.size());
    }

    /** Notes that an entry or member of others may be there; later runs count it and say no more. */
    public void noteKnown(UUID id, String reason) {
        findings.find(id)
                .map(FindingDetails::row)
                .filter(row -> row.account() == null)
                .ifPresent(row -> {
                    answers.know(id, reason);
                    answers.answer(List.of(id), FindingState.KNOWN, reason);
                    answers.tell(row, FindingState.KNOWN, reason);
                });
    }
}
