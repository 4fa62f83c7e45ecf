package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A privileged grant that one person proposed and a second one has to confirm. */
public record GrantProposal(
        UUID id,
        AccountId account,
        OrganizationId organization,
        String entitlement,
        @Nullable LocalDate validUntil,
        AccountId proposedBy,
        String proposedByName,
        Instant proposedAt) {}
