package io.gatehouse.delegation;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delegation as it stands. */
public record DelegationDetails(
        UUID id,
        AccountId delegate,
        OrganizationId organization,
        DelegationKind kind,
        @Nullable Provider provider,
        Set<Delivery> delivery,
        DelegationState state,
        Instant since,
        @Nullable Instant endedAt) {}
