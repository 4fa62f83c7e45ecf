package io.gatehouse.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to do in the directory now.
 *
 * @param due to be done at once, those in hand among them
 * @param running in the hands of a worker
 * @param nextRetry when the first of those that are retried is tried again
 */
public record ProvisioningFigures(
        int due, int running, int retrying, @Nullable Instant nextRetry, int parked, int skipped) {}
