package io.gatehouse.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code gatehouse.forms.*}: how long a public form takes a person at least, and how long it stays good. */
@ConfigurationProperties("gatehouse.forms")
record FormSettings(
        @DefaultValue("3s") Duration minimumTime,
        @DefaultValue("24h") Duration maximumAge) {}
