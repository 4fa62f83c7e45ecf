package io.gatehouse.notification;

import java.time.Duration;

/**
 * How long to wait before the next attempt: doubled each time up to a longest wait, and never given up. An outage of any
 * length is an outage, not a reason to lose mail.
 */
record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** @param attempts how many failed so far, at least one */
    Duration after(int attempts) {
        var wait = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
