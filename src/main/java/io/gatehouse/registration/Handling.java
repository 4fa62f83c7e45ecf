package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of the staff works on a request, and what they decided last. */
@Embeddable
class Handling {

    private @Nullable UUID claimedById;
    private @Nullable String claimedBy;
    private @Nullable Instant claimedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable RegistrationState decided;

    @Enumerated(EnumType.STRING)
    private @Nullable ReasonCode decisionReason;

    private @Nullable String decisionText;
    private @Nullable UUID organizationId;

    void claim(Actor actor, Instant now) {
        claimedById = actor.accountId() == null ? null : actor.accountId().value();
        claimedBy = actor.displayName();
        claimedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void release() {
        claimedById = null;
        claimedBy = null;
        claimedAt = null;
    }

    /** Whoever decides has nothing more to do with it. */
    void decide(RegistrationState what, @Nullable Reason reason, Actor actor, Instant now) {
        release();
        decided = what;
        decidedBy = actor.displayName();
        decidedAt = now.truncatedTo(ChronoUnit.MICROS);
        decisionReason = reason == null ? null : reason.code();
        decisionText = reason == null ? null : reason.text();
    }

    void belongsTo(OrganizationId organization) {
        organizationId = organization.value();
    }

    @Nullable
    OrganizationId organization() {
        return organizationId == null ? null : new OrganizationId(organizationId);
    }

    @Nullable
    Claim claimed() {
        return claimedBy == null
                ? null
                : new Claim(
                        claimedById == null ? null : new AccountId(claimedById),
                        claimedBy,
                        Objects.requireNonNull(claimedAt));
    }

    @Nullable
    LastDecision lastDecision() {
        return decided == null
                ? null
                : new LastDecision(
                        Objects.requireNonNull(decidedBy),
                        Objects.requireNonNull(decidedAt),
                        decided,
                        decisionReason == null ? null : new Reason(decisionReason, decisionText));
    }
}
