package io.gatehouse.registration.desk;

import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.security.Actor;
import io.gatehouse.security.CurrentActor;
import io.gatehouse.security.SignInAccount;
import io.gatehouse.security.SignInAccounts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does what was decided once it cannot be taken back any more: as the person who decided, with the rights they have now. */
@Component
class CarryingOut {

    private static final Actor SYSTEM = Actor.system("desk");

    private final RestingDecisions decisions;
    private final DeskVerdicts verdicts;
    private final Settling settling;
    private final SignInAccounts people;
    private final CurrentActor actor;
    private final Clock clock;

    CarryingOut(
            RestingDecisions decisions,
            DeskVerdicts verdicts,
            Settling settling,
            SignInAccounts people,
            CurrentActor actor,
            Clock clock) {
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.settling = settling;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    void carryOut(UUID id) {
        decisions.begin(id, clock.instant()).ifPresent(decision -> {
            var person = people.findById(decision.by()).filter(SignInAccount::maySignIn);
            var done = person.map(known -> Actor.person(known, decision.address()))
                    .filter(Actor::staff)
                    .map(decider -> actor.callAs(decider, () -> done(decision)))
                    .orElse(false);
            actor.runAs(SYSTEM, () -> settling.settle(decision, done));
        });
    }

    private boolean done(RestingDecision decision) {
        var outcome = verdicts.carryOut(decision.registration(), decision.version(), decision.verdict());
        return outcome instanceof ReviewOutcome.Decided || doneBefore(decision, outcome);
    }

    /** The process ended after the decision was saved and before that was noted. */
    private static boolean doneBefore(RestingDecision decision, ReviewOutcome outcome) {
        return outcome instanceof ReviewOutcome.AlreadyDecided(var who, var at, var what)
                && what == decision.what()
                && who.equals(decision.name())
                && !at.isBefore(decision.due().minusSeconds(1));
    }
}
