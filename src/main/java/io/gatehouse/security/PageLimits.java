package io.gatehouse.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often public pages may be read, counted in the memory of this node: a page costs less than a count in the database,
 * which a flood would turn against everybody else.
 */
@Component
public class PageLimits {

    private static final int ADDRESSES_REMEMBERED = 20_000;

    private final RateLimitSettings settings;
    private final TimeMeter time;
    private final Bucket all;
    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES_REMEMBERED;
        }
    };

    PageLimits(RateLimitSettings settings, Clock clock) {
        this.settings = settings;
        this.time = meter(clock);
        this.all = bucket(RateLimits.PAGE_BY_ALL);
    }

    /** Whether this address may read one more page; counts when it may. Who is refused takes nothing from the others. */
    public boolean allow(String address) {
        return of(address).tryConsume(1) && all.tryConsume(1);
    }

    private static TimeMeter meter(Clock clock) {
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

    private Bucket of(String address) {
        synchronized (byAddress) {
            return byAddress.computeIfAbsent(CallingNetwork.of(address), unknown -> bucket(RateLimits.PAGE_BY_ADDRESS));
        }
    }

    private Bucket bucket(String limit) {
        var setting = settings.limit(limit);
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(setting.calls()).refillGreedy(setting.calls(), setting.per()))
                .withCustomTimePrecision(time)
                .build();
    }
}
