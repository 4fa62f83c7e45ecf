package io.gatehouse.account;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something granted to a person as an employee of an organization. */
@Embeddable
record Grant(
        UUID organizationId, String entitlement, @Nullable LocalDate validUntil, Instant grantedAt, String grantedBy) {

    boolean isOf(UUID organization, String code) {
        return organizationId.equals(organization) && entitlement.equals(code);
    }

    boolean endedBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
