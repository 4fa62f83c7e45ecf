package io.gatehouse.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is doing. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Eventually() {}

    /** Returns as soon as it is so; fails when it is not within ninety seconds. */
    public static void assertThat(BooleanSupplier condition) {
        assertWithin(PATIENCE, condition);
    }

    /** Returns as soon as it is so; fails when it is not in time. */
    public static void assertWithin(Duration patience, BooleanSupplier condition) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
