package io.gatehouse.reconciliation;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.reconciliation.*}.
 *
 * @param at when the nightly run begins, in the time zone of the process
 * @param zeroFrom a directory without any entry of ours is believed while fewer accounts than this have been in it
 * @param page accounts compared at a time
 * @param spool directory for the temporary files of a run, about 150 bytes for each account; the system's when absent
 */
@ConfigurationProperties("gatehouse.reconciliation")
record ReconciliationSettings(
        @DefaultValue("02:30") LocalTime at,
        @DefaultValue("10") int zeroFrom,
        @DefaultValue("500") int page,
        @Nullable String spool) {}
