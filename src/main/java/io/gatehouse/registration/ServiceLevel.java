package io.gatehouse.registration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.service-level.*}: how long a request may wait for staff, from when it came
 * to the desk last (docs/decisions/129).
 *
 * @param late from when on the desk marks it
 * @param escalated from when on the leads are written to
 */
@ConfigurationProperties("gatehouse.service-level")
public record ServiceLevel(
        @DefaultValue("2d") Duration late,
        @DefaultValue("3d") Duration escalated) {

    /**
     * Whether a request waits for staff too long.
     *
     * @param since when it came to the desk last; null when it never did
     */
    public boolean late(RegistrationState state, @Nullable Instant since, Instant now) {
        return since != null && state.atDesk() && since.plus(late).isBefore(now);
    }
}
