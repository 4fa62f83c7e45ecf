package io.gatehouse.registration;

import java.util.List;
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
        var registration = found.registration();
        if (!registration.state().open()) {
            return new Review(registration, found.decision(), found.organization(), ofLines(findings), null, null);
        }
        var account = draft.of(found).orElse(null);
        return new Review(
                registration,
                found.decision(),
                found.organization(),
                findings,
                account,
                account == null ? null : planning.plan(account));
    }

    private List<CheckFinding> findings(CheckFacts found) {
        return checks.stream().map(check -> check.look(found)).toList();
    }

    /** Once the account is open, only what is left of the lines matters. */
    private static List<CheckFinding> ofLines(List<CheckFinding> findings) {
        return findings.stream().filter(finding -> !finding.lines().isEmpty()).toList();
    }
}
