package io.gatehouse.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
class RateLimitsTests {

    private static final String LIMIT = "test";

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionOperations transaction;

    private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final String key = "192.0.2." + System.nanoTime();
    private RateLimits limits;

    @BeforeEach
    void open() {
        limits = limits();
    }

    private RateLimits limits() {
        var settings = new RateLimitSettings(Map.of(LIMIT, new RateLimitSettings.Limit(3, Duration.ofMinutes(1))));
        InstantSource time = () -> now;
        return new RateLimits(database, settings, time.withZone(ZoneOffset.UTC));
    }

    @Test
    void allowsSoManyAndNoMore() {
        assertThat(IntStream.range(0, 5).filter(i -> limits.allow(LIMIT, key))).hasSize(3);
    }

    @Test
    void countsEachKeyByItself() {
        IntStream.range(0, 3).forEach(i -> limits.allow(LIMIT, key));

        assertThat(limits.allow(LIMIT, key)).isFalse();
        assertThat(limits.allow(LIMIT, key + "x")).isTrue();
    }

    @Test
    void allowsAgainAsTimePasses() {
        IntStream.range(0, 3).forEach(i -> limits.allow(LIMIT, key));

        now = now.plusSeconds(21);

        assertThat(limits.allow(LIMIT, key)).isTrue();
        assertThat(limits.allow(LIMIT, key)).isFalse();
    }

    @Test
    void countsForAllNodesTogether() throws Exception {
        var other = limits();
        var calls = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> (i % 2 == 0 ? limits : other).allow(LIMIT, key))
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(calls).stream().map(Future::resultNow).filter(allowed -> allowed))
                    .hasSize(3);
        }
    }

    @Test
    void countsForNoneWhenOneOfSeveralIsUsedUp() {
        IntStream.range(0, 3).forEach(i -> limits.allow(LIMIT, key));
        var both = List.of(new RateLimits.Call(LIMIT, key), new RateLimits.Call(LIMIT, key + "x"));

        IntStream.range(0, 5).forEach(i -> assertThat(limits.allow(both)).isFalse());

        assertThat(IntStream.range(0, 5).filter(i -> limits.allow(LIMIT, key + "x")))
                .hasSize(3);
    }

    @Test
    void savesUpNoMoreThanOneStretch() {
        assertThat(limits.allow(LIMIT, key)).isTrue();

        now = now.plus(Duration.ofDays(1));

        assertThat(IntStream.range(0, 5).filter(i -> limits.allow(LIMIT, key))).hasSize(3);
    }

    @Test
    void countsOnWhenTheTransactionAroundItDoesNot() {
        transaction.executeWithoutResult(status -> {
            IntStream.range(0, 3).forEach(i -> limits.allow(LIMIT, key));
            status.setRollbackOnly();
        });

        assertThat(limits.allow(LIMIT, key)).isFalse();
    }

    @Test
    void forgetsWhatIsAllFreeAgain() {
        limits.allow(LIMIT, key);
        limits.allow(LIMIT, key + "x");
        now = now.plusSeconds(21);

        assertThat(limits.removeFree(1)).isOne();
        assertThat(limits.removeFree(1000)).isPositive();
        assertThat(limits.removeFree(1000)).isZero();
    }

    @Test
    void refusesALimitNobodySet() {
        assertThatThrownBy(() -> limits.allow("misspelt", key)).hasMessageContaining("misspelt");
    }
}
