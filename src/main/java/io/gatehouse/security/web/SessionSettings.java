package io.gatehouse.security.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.session.*}
 *
 * @param absolute the longest a session lasts, however busy
 * @param idle how long a session lasts that nobody uses, also when its page stays open
 */
@ConfigurationProperties("gatehouse.session")
record SessionSettings(
        @DefaultValue("10h") Duration absolute,
        @DefaultValue("15m") Duration idle) {}
