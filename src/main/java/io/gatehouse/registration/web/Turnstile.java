package io.gatehouse.registration.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few through at the same time, has some wait a little and sends the rest away. What is behind it can be flooded by
 * nobody, and neither connections nor threads are taken from others.
 */
final class Turnstile {

    private final Semaphore places;
    private final int waiting;
    private final Duration patience;

    /**
     * @param inside how many are let through at the same time
     * @param waiting how many wait; more are sent away at once
     */
    Turnstile(int inside, int waiting, Duration patience) {
        this.places = new Semaphore(inside, true);
        this.waiting = waiting;
        this.patience = patience;
    }

    /** Null when there was no room. */
    <T> @Nullable T pass(Supplier<T> work) {
        if (!admitted()) {
            return null;
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean admitted() {
        try {
            return places.getQueueLength() < waiting && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
