package io.gatehouse.security.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.sign-in.*}
 *
 * @param lockAfter failures in a row with one username
 * @param lockFor how long the username is locked then, and how long failures are remembered
 * @param failureTime every refusal takes at least this long, so that its time tells nothing
 * @param connectTimeout until the directory has accepted a connection
 * @param responseTimeout until the directory has answered
 */
@ConfigurationProperties("gatehouse.sign-in")
record SignInSettings(
        @DefaultValue("5") int lockAfter,
        @DefaultValue("15m") Duration lockFor,
        @DefaultValue("600ms") Duration failureTime,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration responseTimeout) {}
