package io.gatehouse.account;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something granted to a person as an employee of an organization. */
@Embeddable
record Grant(
        UUID organizationId, String entitlement, @Nullable LocalDate validUntil, Instant grantedAt, String grantedBy) {

    boolean isOf(UUID organization, String code) {
        return organizationId.equals(organization) && entitlement.equals(code);
    }

    /** From now on for as long as it was granted the last time. */
    Grant renewed(String renewedBy, Instant now) {
        var begun = LocalDate.ofInstant(grantedAt, ZoneOffset.UTC);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var days = validUntil == null ? 0 : Math.max(1, ChronoUnit.DAYS.between(begun, validUntil));
        return new Grant(organizationId, entitlement, validUntil == null ? null : today.plusDays(days), now, renewedBy);
    }

    boolean endedBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
