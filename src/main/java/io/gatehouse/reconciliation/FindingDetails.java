package io.gatehouse.reconciliation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one finding.
 *
 * @param dn the entry in the way, or the one nobody knows
 * @param obstacle LDAP result code and words of what stands in the way of a repair
 * @param observedAt when its run began
 * @param reason what was said with the answer
 */
public record FindingDetails(
        FindingRow row,
        @Nullable String dn,
        List<Discrepancy> discrepancies,
        @Nullable String obstacle,
        Instant observedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String reason) {}
