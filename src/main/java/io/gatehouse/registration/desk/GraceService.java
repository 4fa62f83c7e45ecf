package io.gatehouse.registration.desk;

import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.registration.ReviewOutcome;
import io.gatehouse.security.Actor;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What is decided at the desk rests for a few seconds, in which whoever decided can take it back. Until then nothing of it is
 * done: no account, no mail, no change in the directory. See docs/decisions/123.
 */
@Service
@AllowStaff
public class GraceService {

    private final DeskSettings settings;
    private final DeskVerdicts verdicts;
    private final Resting resting;
    private final CurrentActor actor;
    private final Clock clock;

    GraceService(DeskSettings settings, DeskVerdicts verdicts, Resting resting, CurrentActor actor, Clock clock) {
        this.settings = settings;
        this.verdicts = verdicts;
        this.resting = resting;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Checks a verdict as if it were carried out now, and lets it rest.
     *
     * @param version of the registration that was looked at
     * @return {@link ReviewOutcome.Decided} with the registration as it still is while the verdict rests
     */
    public ReviewOutcome decide(RegistrationId id, long version, Verdict verdict) {
        var me = actor.get();
        if (settings.grace().isZero() || me.accountId() == null) {
            return verdicts.carryOut(id, version, verdict);
        }
        return verdicts.refusal(id, version, verdict).orElseGet(() -> resting.rest(resting(id, version, verdict, me)));
    }

    private RestingDecision resting(RegistrationId id, long version, Verdict verdict, Actor me) {
        var due = clock.instant().plus(settings.grace()).truncatedTo(ChronoUnit.MICROS);
        var by = java.util.Objects.requireNonNull(me.accountId());
        return new RestingDecision(
                TimeOrderedIds.next(), id, version, verdict, by, me.displayName(), me.address(), due);
    }

    /** The decision about a request that can still be taken back. */
    public Optional<RestingDecision> of(RegistrationId id) {
        return resting.of(id);
    }

    /** False when it is too late, or somebody else decided. */
    public boolean undo(UUID decision) {
        var me = actor.get().accountId();
        return me != null && resting.takeBack(decision, me);
    }
}
