package io.gatehouse.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TurnstileTests {

    @Test
    void whoFindsNoRoomIsSentAwayAndTheNextComesIn() throws Exception {
        var turnstile = new Turnstile(1, 1, Duration.ofMillis(20));
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var somebody = Executors.newSingleThreadExecutor()) {
            var first = somebody.submit(() -> turnstile.pass(() -> stay(inside, leave)));
            inside.await();
            assertThat(turnstile.<String>pass(() -> "in")).isNull();
            leave.countDown();
            assertThat(first.get()).isEqualTo("was in");
        }
        assertThat(turnstile.<String>pass(() -> "in")).isEqualTo("in");
    }

    @Test
    void whoFailsInsideLeavesThePlace() {
        var turnstile = new Turnstile(1, 1, Duration.ZERO);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turnstile.pass(() -> {
                    throw new IllegalStateException("inside");
                }));
        assertThat(turnstile.<String>pass(() -> "in")).isEqualTo("in");
    }

    private static String stay(CountDownLatch inside, CountDownLatch leave) {
        inside.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "was in";
    }
}
