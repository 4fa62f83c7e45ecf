package io.gatehouse.provisioning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.provisioning.*}: the pace of the worker.
 *
 * @param batchSize most accounts taken at a time
 * @param pollInterval how often is looked for work when no signal came
 * @param lease how long a worker may have accounts in hand before others take them over
 * @param firstRetry pause after the first failure; doubled with each further one
 * @param longestRetry longest pause between tries; there is no last try
 * @param probeInterval longest pause between looks whether a directory that failed answers again
 */
@ConfigurationProperties("gatehouse.provisioning")
record ProvisioningSettings(
        @DefaultValue("500") int batchSize,
        @DefaultValue("2s") Duration pollInterval,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("5s") Duration probeInterval) {}
