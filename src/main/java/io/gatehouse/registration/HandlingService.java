package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** What staff do with a request before they decide it: take it up, give it back. */
@Service
@AllowStaff
public class HandlingService {

    private final Deciding deciding;
    private final CurrentActor actor;
    private final Clock clock;

    HandlingService(Deciding deciding, CurrentActor actor, Clock clock) {
        this.deciding = deciding;
        this.actor = actor;
        this.clock = clock;
    }

    /** Tells the others that the actor works on it, also when somebody else did so far. */
    public ReviewOutcome takeUp(RegistrationId id, long version) {
        return deciding.decide(
                id,
                version,
                registration -> registration.takeUp(actor.get(), clock.instant()),
                (taken, publish) -> publish.accept(new RegistrationTakenUp(taken)));
    }

    /** Gives it back to the queue. */
    public ReviewOutcome release(RegistrationId id, long version) {
        return deciding.decide(
                id,
                version,
                registration -> registration.release(clock.instant()),
                (released, publish) -> publish.accept(new RegistrationReleased(released)));
    }
}
