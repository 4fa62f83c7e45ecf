package io.gatehouse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15));

    @ParameterizedTest
    @CsvSource({"1,30", "2,60", "3,120", "5,480", "6,900", "7,900", "1000000,900"})
    void doublesUpToTheLongestWait(int attempts, long seconds) {
        assertThat(backoff.after(attempts)).hasSeconds(seconds);
    }
}
