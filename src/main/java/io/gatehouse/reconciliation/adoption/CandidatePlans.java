package io.gatehouse.reconciliation.adoption;

import io.gatehouse.account.AccountService;
import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.provisioning.PlanPreview;
import io.gatehouse.provisioning.ProvisioningService;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows what would be done in the directory for a candidate: the plan of the same planner that will do it. */
@Component
class CandidatePlans {

    private final TakeOverRows rows;
    private final Candidates candidates;
    private final AccountService accounts;
    private final ProvisioningService provisioning;

    CandidatePlans(
            TakeOverRows rows, Candidates candidates, AccountService accounts, ProvisioningService provisioning) {
        this.rows = rows;
        this.candidates = candidates;
        this.accounts = accounts;
        this.provisioning = provisioning;
    }

    Optional<PlanPreview> of(UUID run, long id) {
        return candidates.find(run, id).filter(Candidate::due).flatMap(candidate -> plan(rows.find(run, id)));
    }

    private Optional<PlanPreview> plan(TakeOverRows.Due due) {
        var link = due.link();
        var wanted = link == null
                ? Optional.of(accounts.draft(due.account().account()))
                : accounts.snapshots(List.of(link)).stream().findFirst();
        return wanted.map(account -> plan(account, due));
    }

    private PlanPreview plan(AccountSnapshot account, TakeOverRows.Due due) {
        var adoption = due.adoption();
        return adoption == null || due.marked() || due.reached()
                ? provisioning.preview(account)
                : provisioning.previewAdoption(account, adoption);
    }
}
