package io.gatehouse.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying to bring the directory to a revision.
 *
 * @param changes how many steps the plan had
 * @param times how often the same came of it in a row, from {@code firstAt} to {@code lastAt}
 */
public record ProvisioningAttempt(
        long revision,
        Outcome outcome,
        int changes,
        @Nullable Integer code,
        @Nullable String message,
        Instant firstAt,
        Instant lastAt,
        int times) {

    /** What came of it. */
    public enum Outcome {
        REACHED,
        RETRYING,
        PARKED,
        SKIPPED
    }
}
