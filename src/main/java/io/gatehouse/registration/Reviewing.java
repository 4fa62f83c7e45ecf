package io.gatehouse.registration;

import io.gatehouse.account.AccountRefusedException;
import io.gatehouse.account.WantedAccount;
import io.gatehouse.provisioning.PlanPreview;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a request, a drafted decision, the findings and the plan side by side. Never inside a transaction. */
@Component
class Reviewing {

    private final FactFinding facts;
    private final List<ReviewCheck> checks;
    private final AccountDraft draft;
    private final Planning planning;

    Reviewing(FactFinding facts, List<ReviewCheck> checks, AccountDraft draft, Planning planning) {
        this.facts = facts;
        this.checks = checks;
        this.draft = draft;
        this.planning = planning;
    }

    Review review(RegistrationDetails registration, Decision decision) {
        return review(facts.find(registration, decision));
    }

    /** The same with every line held that a check stops. */
    Review reviewHoldingBack(RegistrationDetails registration, Decision everything) {
        var found = facts.find(registration, everything);
        return review(found.with(HoldingBack.of(everything, findings(found))));
    }

    private Review review(CheckFacts found) {
        var findings = findings(found);
        if (!found.registration().state().open()) {
            return review(found, ofLines(findings), null, null);
        }
        var account = draft.of(found).orElse(null);
        try {
            return review(found, findings, account, account == null ? null : planning.plan(account));
        } catch (AccountRefusedException refusal) {
            findings.add(CheckFinding.refused("similar-person", refusal.code()));
            return review(found, findings, null, null);
        }
    }

    private static Review review(
            CheckFacts found,
            List<CheckFinding> findings,
            @Nullable WantedAccount account,
            @Nullable PlanPreview plan) {
        return new Review(
                found.registration(),
                found.decision(),
                found.organization(),
                findings,
                found.lookalikes(),
                account,
                plan);
    }

    private List<CheckFinding> findings(CheckFacts found) {
        return checks.stream().map(check -> check.look(found)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Once the account is open, only what is left of the lines matters. */
    private static List<CheckFinding> ofLines(List<CheckFinding> findings) {
        return findings.stream().filter(finding -> !finding.lines().isEmpty()).toList();
    }
}
