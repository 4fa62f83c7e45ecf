package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.delegation.Provider;
import io.gatehouse.security.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A service, a role or a delegation asked for, decided by itself. */
@Entity
class RegistrationLine {

    @Id
    private UUID id;

    private int position;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private String entitlement;
    private String[] delivery;
    private boolean deliveryDefaulted;
    private @Nullable Npi providerNpi;
    private @Nullable String providerFirst;
    private @Nullable String providerLast;

    @Enumerated(EnumType.STRING)
    private LineState state;

    @Enumerated(EnumType.STRING)
    private @Nullable ReasonCode reason;

    private @Nullable String reasonText;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable UUID firstApproverId;
    private @Nullable String firstApprover;

    @SuppressWarnings("NullAway.Init")
    protected RegistrationLine() {}

    @SuppressWarnings("NullAway.Init")
    RegistrationLine(int position, AskedLine asked) {
        this.id = TimeOrderedIds.next();
        this.position = position;
        this.kind = asked.kind();
        this.entitlement = asked.entitlement();
        this.delivery = asked.delivery().stream().map(Delivery::name).sorted().toArray(String[]::new);
        this.deliveryDefaulted = asked.deliveryDefaulted();
        this.state = LineState.REQUESTED;
        var provider = asked.provider();
        if (provider != null) {
            providerNpi = provider.npi();
            providerFirst = provider.name().first();
            providerLast = provider.name().last();
        }
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    /** As it was asked for. */
    AskedLine asked() {
        return new AskedLine(kind, entitlement, deliveries(), deliveryDefaulted, provider());
    }

    LineState state() {
        return state;
    }

    String entitlement() {
        return entitlement;
    }

    boolean undecided() {
        return state.undecided();
    }

    /** What a member of staff decided about it. Granting something privileged only begins to wait for a second one. */
    void decide(LineDecision decision, boolean privileged, Actor actor, Instant now) {
        refuseUnless(undecided(), decision.verdict().state());
        firstApproverId = null;
        firstApprover = null;
        if (privileged && decision.verdict() == LineVerdict.GRANT) {
            approveFirst(actor, now);
        } else {
            enter(decision.verdict().state(), decision.reason(), actor, now);
        }
    }

    private void approveFirst(Actor actor, Instant now) {
        if (actor.accountId() != null) {
            firstApproverId = actor.accountId().value();
            firstApprover = actor.displayName();
        }
        enter(LineState.AWAITING_SECOND_APPROVAL, null, actor, now);
    }

    /** Why it was held is no longer so. */
    void reopen() {
        refuseUnless(state == LineState.HELD, LineState.REOPENED);
        state = LineState.REOPENED;
    }

    /** True when two different people agreed. A program counts for nobody: after one the first person is still missing. */
    boolean approve(Actor actor, Instant now) {
        refuseUnless(state == LineState.AWAITING_SECOND_APPROVAL, LineState.GRANTED);
        if (firstApproverId == null) {
            approveFirst(actor, now);
            return false;
        }
        enter(LineState.GRANTED, null, actor, now);
        return true;
    }

    /** Who agreed first to something privileged; null when nobody did. */
    @Nullable
    AccountId firstApprover() {
        return firstApproverId == null ? null : new AccountId(firstApproverId);
    }

    private void enter(LineState next, @Nullable Reason why, Actor actor, Instant now) {
        state = next;
        reason = why == null ? null : why.code();
        reasonText = why == null ? null : why.text();
        decidedBy = actor.displayName();
        decidedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private void refuseUnless(boolean allowed, LineState wanted) {
        if (!allowed) {
            throw new IllegalStateException("A line that is " + state + " cannot become " + wanted + ".");
        }
    }

    LineDetails details() {
        return new LineDetails(
                id,
                kind,
                entitlement,
                deliveries(),
                deliveryDefaulted,
                provider(),
                state,
                reason,
                reasonText,
                decidedBy,
                decidedAt,
                firstApprover());
    }

    private Set<Delivery> deliveries() {
        return Arrays.stream(delivery).map(Delivery::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Provider provider() {
        if (providerNpi == null) {
            return null;
        }
        var first = Objects.requireNonNull(providerFirst);
        var last = Objects.requireNonNull(providerLast);
        return new Provider(new PersonName(first, null, last, null), providerNpi);
    }
}
