package io.gatehouse.registration;

import io.gatehouse.provisioning.PlanPreview;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known when a request was decided.
 *
 * @param version of the request that the decision led to
 * @param by as people call them, or the name of the API token
 * @param plan for the directory, as it was carried out; null when there was none
 */
public record DecisionRecord(
        long version,
        Instant at,
        String by,
        List<RecordedFinding> findings,
        @Nullable PlanPreview plan) {

    public DecisionRecord {
        findings = List.copyOf(findings);
    }
}
