package io.gatehouse.provisioning;

import io.gatehouse.directory.DirectoryFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What follows a failure: passing ones are tried again without limit, ever more slowly; lasting ones wait for a person. */
record RetryPolicy(ProvisioningSettings settings, RandomGenerator random) {

    /** {@code other}: many servers say so when the disk is full as well as when a value is beyond them. */
    private static final int OTHER = 80;

    private static final double SPREAD = 0.2;
    private static final int MAX_DOUBLINGS = 20;

    boolean parks(DirectoryFailure failure, Claim.Item before) {
        return parks(failure, before.lastCode());
    }

    /** @param codeBefore of the try before this one; null when that went well or there was none */
    boolean parks(DirectoryFailure failure, @Nullable Integer codeBefore) {
        return switch (failure) {
            case DirectoryFailure.Permanent permanent -> true;
            case DirectoryFailure.Transient passing -> passing.code() == OTHER && Objects.equals(codeBefore, OTHER);
            case DirectoryFailure.Operator operator -> false;
        };
    }

    /** Doubled with each failure up to the longest, and spread a little so that not all come back at once. */
    Duration pause(int failuresBefore) {
        var doubled = settings.firstRetry().multipliedBy(1L << Math.min(failuresBefore, MAX_DOUBLINGS));
        var capped = doubled.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : doubled;
        return Duration.ofMillis((long) (capped.toMillis() * (1 + SPREAD * (random.nextDouble() - 0.5))));
    }
}
