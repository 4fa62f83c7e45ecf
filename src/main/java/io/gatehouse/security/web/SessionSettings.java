package io.gatehouse.security.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gatehouse.session.*}. The idle time-out is {@code server.servlet.session.timeout}.
 *
 * @param absolute the longest a session lasts, however busy
 */
@ConfigurationProperties("gatehouse.session")
record SessionSettings(@DefaultValue("10h") Duration absolute) {}
