package io.gatehouse.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTests {

    private static final Duration LEASE = Duration.ofSeconds(20);

    private final BatchSize size = size(500);

    @Test
    void growsToTheMostWhileFullBatchesAreQuick() {
        for (int batch = 0; batch < 10; batch++) {
            size.learn(size.now(), Duration.ofSeconds(1));
        }

        assertThat(size.now()).isEqualTo(500);
    }

    @Test
    void learnsNothingFromAFewThatAreQuick() {
        var before = size.now();

        size.learn(1, Duration.ofMillis(5));

        assertThat(size.now()).isEqualTo(before);
    }

    @Test
    void shrinksUntilABatchEndsWellWithinItsLease() {
        for (int batch = 0; batch < 10; batch++) {
            size.learn(size.now(), Duration.ofMillis(100L * size.now()));
        }

        assertThat(Duration.ofMillis(100L * size.now())).isLessThan(LEASE.dividedBy(2));
        assertThat(size.now()).isPositive();
    }

    @Test
    void neverExceedsWhatTheOperatorSaid() {
        var one = size(1);

        one.learn(1, Duration.ofMillis(1));
        one.learn(1, Duration.ofSeconds(15));

        assertThat(one.now()).isEqualTo(1);
    }

    private static BatchSize size(int most) {
        return new BatchSize(new ProvisioningSettings(
                most,
                Duration.ofSeconds(2),
                LEASE,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofSeconds(5)));
    }
}
