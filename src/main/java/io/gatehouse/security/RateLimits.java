package io.gatehouse.security;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * How often something may be done, counted in the database for all nodes together. Ask before a transaction begins: the
 * count must stay when the transaction does not.
 */
@Component
public class RateLimits {

    public static final String PAGE_BY_ADDRESS = "page-by-address";
    public static final String PAGE_BY_ALL = "page-by-all";
    public static final String NAMES_BY_ADDRESS = "names-by-address";
    public static final String LINK_BY_ADDRESS = "link-by-address";
    public static final String SUBMIT_BY_ADDRESS = "submit-by-address";
    public static final String SUBMIT_BY_EMAIL = "submit-by-email";
    public static final String SUBMIT_BY_DOMAIN = "submit-by-domain";
    public static final String SUBMIT_BY_ALL = "submit-by-all";
    public static final String SIGN_IN_BY_ADDRESS = "sign-in-by-address";
    public static final String RESET_BY_ADDRESS = "reset-by-address";
    public static final String RESET_BY_ACCOUNT = "reset-by-account";

    private static final Duration KEEP_FULL_BUCKETS = Duration.ofMinutes(1);

    private final RateLimitSettings settings;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    RateLimits(DataSource database, RateLimitSettings settings, Clock clock) {
        this.settings = settings;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .expiresAtColumn("expires_at")
                .clientClock(meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEEP_FULL_BUCKETS))
                .build();
    }

    static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Whether it may be done once more; counts when it may.
     *
     * @param limit one of the names above, or of the settings {@code gatehouse.limits.*}
     * @param key whose limit it is, as a network address; case does not matter
     */
    public boolean allow(String limit, String key) {
        return buckets.builder()
                .build(id(limit, key), () -> configuration(settings.limit(limit)))
                .tryConsume(1);
    }

    static BucketConfiguration configuration(RateLimitSettings.Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.calls()).refillGreedy(limit.calls(), limit.per()))
                .build();
    }

    private static String id(String limit, String key) {
        return limit + ":" + Base64.getEncoder().encodeToString(Secret.hash(key.toLowerCase(Locale.ROOT)));
    }

    /** Removes full buckets, at most this many; says how many were removed. */
    int removeExpired(int atMost) {
        return buckets.removeExpired(atMost);
    }
}
