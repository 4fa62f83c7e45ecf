package io.gatehouse.registration;

import io.gatehouse.common.Npi;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.TimeOrderedIds;
import io.gatehouse.delegation.Delivery;
import io.gatehouse.delegation.Provider;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
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

    LineState state() {
        return state;
    }

    /** What a member of staff, or two, decided about it. */
    void decide(LineState decided, @Nullable ReasonCode why, @Nullable String text, String by, Instant now) {
        state = decided;
        reason = why;
        reasonText = text;
        decidedBy = by;
        decidedAt = now;
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
                decidedAt);
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
