package io.gatehouse.delegation;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.Npi;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody receives something on behalf of a provider or an organization, until either side leaves. */
@Entity
class Delegation {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID delegateId;
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private DelegationKind kind;

    private @Nullable Npi providerNpi;
    private @Nullable String providerFirst;
    private @Nullable String providerLast;
    private String[] delivery;

    @Enumerated(EnumType.STRING)
    private DelegationState state;

    @Column(name = "registration_id")
    private @Nullable UUID registration;

    private Instant since;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    @SuppressWarnings("NullAway.Init")
    private Delegation(AccountId delegate, DelegationRequest request, Instant now) {
        id = TimeOrderedIds.next();
        delegateId = delegate.value();
        organizationId = request.organization().value();
        kind = request.kind();
        providerNpi = request.provider() == null ? null : request.provider().npi();
        providerFirst =
                request.provider() == null ? null : request.provider().name().first();
        providerLast =
                request.provider() == null ? null : request.provider().name().last();
        delivery = request.delivery().stream().map(Delivery::name).sorted().toArray(String[]::new);
        state = DelegationState.ACTIVE;
        registration =
                request.registration() == null ? null : request.registration().value();
        since = now;
    }

    /** Staff decided it, so it is active at once. */
    static Delegation open(AccountId delegate, DelegationRequest request, Instant now) {
        return new Delegation(delegate, request, now);
    }

    /** False when it had ended before. */
    boolean end(Instant now) {
        if (state == DelegationState.ENDED) {
            return false;
        }
        state = DelegationState.ENDED;
        endedAt = now;
        return true;
    }

    DelegationDetails details() {
        return new DelegationDetails(
                id,
                new AccountId(delegateId),
                new OrganizationId(organizationId),
                kind,
                provider(),
                Arrays.stream(delivery).map(Delivery::valueOf).collect(Collectors.toUnmodifiableSet()),
                state,
                since,
                endedAt);
    }

    private @Nullable Provider provider() {
        return providerNpi == null
                ? null
                : new Provider(
                        new PersonName(
                                Objects.requireNonNull(providerFirst),
                                null,
                                Objects.requireNonNull(providerLast),
                                null),
                        providerNpi);
    }
}
