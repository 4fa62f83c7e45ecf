package io.gatehouse.registration;

import io.gatehouse.account.WantedAccount;
import io.gatehouse.organization.OrganizationDetails;
import io.gatehouse.provisioning.PlanPreview;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request together with a drafted decision, what the checks say to it and what would happen in the directory.
 *
 * @param organization the one chosen; null while none is
 * @param account the one that would be opened, or what would be added to the one it is linked to; null while the draft lacks an organization or a possible username
 * @param plan for it; null without an account
 */
public record Review(
        RegistrationDetails registration,
        Decision decision,
        @Nullable OrganizationDetails organization,
        List<CheckFinding> findings,
        Lookalikes lookalikes,
        @Nullable WantedAccount account,
        @Nullable PlanPreview plan) {

    public Review {
        findings = List.copyOf(findings);
    }

    /** The same when nothing is to be done in the directory. */
    Review withoutPlan() {
        return new Review(registration, decision, organization, findings, lookalikes, account, null);
    }

    /** Nothing stands against opening the account. */
    public boolean canOpen() {
        return findings.stream().noneMatch(CheckFinding::stopsRequest);
    }

    /** What stands against granting a line by itself. */
    public List<CheckFinding> against(UUID line) {
        return findings.stream()
                .filter(finding ->
                        finding.level() != CheckLevel.OK && finding.lines().contains(line))
                .toList();
    }
}
