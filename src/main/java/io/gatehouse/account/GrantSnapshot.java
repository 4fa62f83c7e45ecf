package io.gatehouse.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something granted.
 *
 * @param entitlement code in the catalogue
 * @param validUntil last day on which it holds; null without an end
 */
public record GrantSnapshot(String entitlement, @Nullable LocalDate validUntil, Instant grantedAt, String grantedBy) {}
