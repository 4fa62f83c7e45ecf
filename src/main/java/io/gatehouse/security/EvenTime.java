package io.gatehouse.security;

import java.time.Duration;

/** Lets answers that must not be told apart take the same time: started before the work, awaited after it. */
public record EvenTime(long endNanos) {

    public static EvenTime start(Duration duration) {
        return new EvenTime(System.nanoTime() + duration.toNanos());
    }

    /** Returns when the time is over; at once when the work took longer. */
    public void await() {
        var rest = endNanos - System.nanoTime();
        if (rest > 0) {
            try {
                Thread.sleep(Duration.ofNanos(rest));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
