package io.gatehouse.registration;

import io.gatehouse.catalog.ChecklistItem;
import io.gatehouse.common.CleanText;
import io.gatehouse.common.InvalidValueException;
import io.gatehouse.common.RegistrationId;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.security.AllowReview;
import io.gatehouse.security.AllowStaff;
import io.gatehouse.security.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what was proven of an applicant, so that the services that wait for it can be granted. */
@Service
@Transactional
@AllowStaff
public class ProofService {

    /** Longest remark, in code points. */
    public static final int MAX_REMARK = 500;

    private final Proofs proofs;
    private final Deciding deciding;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    ProofService(Proofs proofs, Deciding deciding, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.proofs = proofs;
        this.deciding = deciding;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** What has to be proven, and what is. */
    @AllowReview
    @Transactional(readOnly = true)
    public ChecklistFacts facts(RegistrationId id) {
        return proofs.facts(id);
    }

    /**
     * The latest proof of an item counts, until it ends.
     *
     * @throws InvalidValueException {@code review.proof.*} when the day lies in the future or the remark is too long
     */
    public Proof record(
            RegistrationId id, ChecklistItem item, LocalDate provenOn, String remark, @Nullable Evidence evidence) {
        if (provenOn.isAfter(LocalDate.now(clock))) {
            throw new InvalidValueException("review.proof.future");
        }
        var proof = new Proof(
                TimeOrderedIds.next(),
                item,
                provenOn,
                item.validUntil(provenOn),
                CleanText.line(remark, MAX_REMARK, "review.proof.remark"),
                actor.get().displayName(),
                clock.instant(),
                evidence == null ? null : evidence.name(),
                false);
        var registration = deciding.current(id);
        proofs.add(id, proof, evidence);
        events.publishEvent(new ProofRecorded(registration, proof));
        return proof;
    }

    /** The document that was attached, if one was. */
    @Transactional(readOnly = true)
    public Optional<Evidence> evidence(UUID proof) {
        return proofs.evidence(proof);
    }
}
