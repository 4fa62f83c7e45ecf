package io.gatehouse.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.mass-change.*}: how much may be taken away or changed in the directory before somebody has to say that it is
 * meant.
 *
 * @param enabled whether there is a brake at all
 * @param absolute most accounts within the window
 * @param percent most accounts within the window, of all that the directory has
 * @param atLeast below this many the percentage is not looked at: a small exchange may change ten of its forty accounts
 * @param window how far back changes are counted
 * @param releasedFor how long everything passes once it was released
 */
@ConfigurationProperties("gatehouse.mass-change")
record MassChangeSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500") long absolute,
        @DefaultValue("10") int percent,
        @DefaultValue("100") long atLeast,
        @DefaultValue("1h") Duration window,
        @DefaultValue("1h") Duration releasedFor) {}
