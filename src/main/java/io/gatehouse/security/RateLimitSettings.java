package io.gatehouse.security;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code gatehouse.limits.<name>.calls} and {@code .per}: how often something may be done. */
@ConfigurationProperties("gatehouse")
record RateLimitSettings(Map<String, Limit> limits) {

    private static final Map<String, Limit> DEFAULTS = Map.ofEntries(
            entry(RateLimits.PAGE_BY_ADDRESS, new Limit(300, Duration.ofMinutes(1))),
            entry(RateLimits.PAGE_BY_ALL, new Limit(6_000, Duration.ofMinutes(1))),
            entry(RateLimits.NAMES_BY_ADDRESS, new Limit(60, Duration.ofMinutes(1))),
            entry(RateLimits.LINK_BY_ADDRESS, new Limit(10, Duration.ofMinutes(1))),
            entry(RateLimits.SUBMIT_BY_ADDRESS, new Limit(5, Duration.ofHours(1))),
            entry(RateLimits.SUBMIT_BY_EMAIL, new Limit(3, Duration.ofDays(1))),
            entry(RateLimits.SUBMIT_BY_DOMAIN, new Limit(20, Duration.ofHours(1))),
            entry(RateLimits.SUBMIT_BY_ALL, new Limit(2, Duration.ofSeconds(1))),
            entry(RateLimits.REPLY_BY_REQUEST, new Limit(10, Duration.ofHours(1))),
            entry(RateLimits.DRAFT_BY_EMAIL, new Limit(5, Duration.ofDays(1))),
            entry(RateLimits.CHANGE_BY_EMAIL, new Limit(3, Duration.ofDays(1))),
            entry(RateLimits.SIGN_IN_BY_ADDRESS, new Limit(30, Duration.ofMinutes(1))),
            entry(RateLimits.RESET_BY_ADDRESS, new Limit(5, Duration.ofHours(1))),
            entry(RateLimits.RESET_BY_ACCOUNT, new Limit(3, Duration.ofDays(1))));

    /** So many calls per stretch of time; unused ones are saved up to one stretch. */
    record Limit(int calls, Duration per) {}

    RateLimitSettings(Map<String, Limit> limits) {
        var merged = new HashMap<>(DEFAULTS);
        if (limits != null) {
            merged.putAll(limits);
        }
        this.limits = Map.copyOf(merged);
    }

    /** @throws IllegalArgumentException when there is no such limit */
    Limit limit(String name) {
        var limit = limits.get(name);
        if (limit == null) {
            throw new IllegalArgumentException("There is no rate limit named " + name);
        }
        return limit;
    }
}
