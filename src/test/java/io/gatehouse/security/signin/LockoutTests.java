package io.gatehouse.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LockoutTests {

    private static final SignInSettings SETTINGS =
            new SignInSettings(5, Duration.ofMinutes(15), Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5));

    @Autowired
    private JdbcClient database;

    private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final String username = "u" + System.nanoTime();
    private Lockout lockout;

    @BeforeEach
    void open() {
        InstantSource time = () -> now;
        lockout = new Lockout(database, SETTINGS, time.withZone(ZoneOffset.UTC));
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> lockout.count(username));
    }

    @Test
    void countsFiveAndLocks() {
        fail(4);

        assertThat(lockout.count(username)).hasValue(5);
        assertThat(lockout.locks(5)).isTrue();
        assertThat(lockout.count(username)).isEmpty();
    }

    @Test
    void opensAgainAfterAQuarterOfAnHour() {
        fail(5);
        now = now.plus(Duration.ofMinutes(14));
        assertThat(lockout.count(username)).isEmpty();

        now = now.plus(Duration.ofMinutes(1));

        assertThat(lockout.count(username)).hasValue(1);
    }

    @Test
    void aSuccessBeginsTheCountAnew() {
        fail(4);

        lockout.forget(username);

        assertThat(lockout.count(username)).hasValue(1);
    }

    @Test
    void anAttemptThatCouldNotBeMadeDoesNotCount() {
        fail(5);

        lockout.uncount(username);

        assertThat(lockout.count(username)).hasValue(5);
    }

    @Test
    void ofThirtyAtOnceFiveAreAttempts() throws Exception {
        var calls = IntStream.range(0, 30)
                .<Callable<OptionalInt>>mapToObj(i -> () -> lockout.count(username))
                .toList();

        try (var threads = Executors.newFixedThreadPool(10)) {
            assertThat(threads.invokeAll(calls).stream().map(Future::resultNow).filter(OptionalInt::isPresent))
                    .hasSize(5);
        }
    }
}
