package io.gatehouse.registration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code gatehouse.registration.*}: how long a registration waits to be confirmed, and to be corrected. */
@ConfigurationProperties("gatehouse.registration")
record ExpirySettings(
        @DefaultValue("7d") Duration unconfirmed,
        @DefaultValue("30d") Duration returned) {}
