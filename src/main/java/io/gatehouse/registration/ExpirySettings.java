package io.gatehouse.registration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.registration.*}: how long a registration waits to be confirmed, to be corrected, and for its organization.
 *
 * @param unvouched after it nothing ends: the request goes on without the organization
 */
@ConfigurationProperties("gatehouse.registration")
public record ExpirySettings(
        @DefaultValue("7d") Duration unconfirmed,
        @DefaultValue("30d") Duration returned,
        @DefaultValue("10d") Duration unvouched) {}
