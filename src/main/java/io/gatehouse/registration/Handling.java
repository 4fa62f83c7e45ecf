package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.security.Actor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private String @Nullable [] decisionParts;
    private @Nullable UUID organizationId;
    private @Nullable UUID returnedFromId;
    private @Nullable String returnedFrom;
    private @Nullable String addressBefore;
    private @Nullable UUID linkedAccountId;
    private @Nullable Instant reopenedAt;

    void claim(Actor actor, Instant now) {
        claimedById = actor.accountId() == null ? null : actor.accountId().value();
        claimedBy = actor.displayName();
        claimedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void assign(Colleague colleague, Instant now) {
        claimedById = colleague.account().value();
        claimedBy = colleague.name();
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
        decisionParts = null;
    }

    /** Remembers who had it, so that it comes back to the same desk. */
    void returned(Reason reason, Set<FormPart> toCorrect, Actor actor, Instant now) {
        returnedFromId = claimedById;
        returnedFrom = claimedBy;
        decide(RegistrationState.RETURNED, reason, actor, now);
        decisionParts = toCorrect.stream().sorted().map(FormPart::name).toArray(String[]::new);
    }

    /** @param again it is there already, so that who had it before is remembered already */
    void sentToOrganization(boolean again, Actor actor, Instant now) {
        if (!again) {
            returnedFromId = claimedById;
            returnedFrom = claimedBy;
        }
        decide(RegistrationState.WAITING_FOR_ORGANIZATION, null, actor, now);
    }

    /** Until the new address is confirmed the one before still holds the links. */
    void leave(EmailAddress address) {
        addressBefore = address.value();
    }

    @Nullable
    EmailAddress addressBefore() {
        return addressBefore == null ? null : EmailAddress.of(addressBefore);
    }

    /** Gives it back to whoever had it when it was returned; false when nobody had. */
    boolean resume(Instant now) {
        addressBefore = null;
        if (returnedFrom == null) {
            return false;
        }
        claimedById = returnedFromId;
        claimedBy = returnedFrom;
        claimedAt = now;
        returnedFromId = null;
        returnedFrom = null;
        return true;
    }

    void reopened(Instant now) {
        reopenedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void link(@Nullable AccountId account) {
        linkedAccountId = account == null ? null : account.value();
    }

    /** The account that the request is linked to, or else the one allotted to it. */
    AccountId linked(UUID allotted) {
        return new AccountId(linkedAccountId == null ? allotted : linkedAccountId);
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
                        decisionReason == null ? null : new Reason(decisionReason, decisionText),
                        parts());
    }

    private Set<FormPart> parts() {
        return decisionParts == null
                ? Set.of()
                : Arrays.stream(decisionParts).map(FormPart::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
