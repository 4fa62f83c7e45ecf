package io.gatehouse.provisioning.web;

import io.gatehouse.account.AccountSnapshot;
import io.gatehouse.account.AccountState;
import io.gatehouse.account.AffiliationSnapshot;
import io.gatehouse.account.SuspensionReason;
import io.gatehouse.provisioning.ProvisioningState;
import io.gatehouse.provisioning.ProvisioningStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as JSON. */
record AccountResource(
        String id,
        String username,
        String name,
        String email,
        AccountState state,
        @Nullable SuspensionReason suspensionReason,
        boolean activated,
        @Nullable String accessLevel,
        List<Affiliation> affiliations,
        @Nullable Provisioning provisioning) {

    record Affiliation(String organizationId, String organization, boolean suspended, List<Grant> grants) {}

    record Grant(String entitlement, @Nullable LocalDate validUntil, Instant grantedAt) {}

    /** How far the directory has followed; {@code lastCode} is an LDAP result code. */
    record Provisioning(
            ProvisioningState state,
            long wantedRevision,
            long reachedRevision,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable Integer lastCode,
            @Nullable String lastMessage) {}

    static AccountResource of(AccountSnapshot account, @Nullable ProvisioningStatus status) {
        return new AccountResource(
                account.id().toString(),
                account.username(),
                account.name().full(),
                account.email().value(),
                account.state(),
                account.suspensionReason(),
                account.activated(),
                account.accessLevel(),
                account.affiliations().stream()
                        .map(AccountResource::affiliation)
                        .toList(),
                status == null ? null : provisioning(status));
    }

    private static Affiliation affiliation(AffiliationSnapshot affiliation) {
        var grants = affiliation.grants().stream()
                .map(grant -> new Grant(grant.entitlement(), grant.validUntil(), grant.grantedAt()))
                .toList();
        return new Affiliation(
                affiliation.organization().toString(), affiliation.organizationName(), affiliation.suspended(), grants);
    }

    private static Provisioning provisioning(ProvisioningStatus status) {
        return new Provisioning(
                status.state(),
                status.wantedRevision(),
                status.reachedRevision(),
                status.attempts(),
                status.nextAttempt(),
                status.lastCode(),
                status.lastMessage());
    }
}
