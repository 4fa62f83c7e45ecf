package io.gatehouse.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of several servers is spoken to: one at a time, so that what was written is read where it was written, however far
 * behind its copies are. It is kept until it fails, and left for an earlier one only when that has answered for a while and
 * had the time to catch up. See docs/decisions/019.
 */
final class CurrentServer {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Clock clock;
    private final Duration returnAfter;
    private volatile int index;
    private Instant lastLook = Instant.EPOCH;
    private @Nullable Instant answeringSince;

    /** @param returnAfter how long an earlier server has to answer before it is used again */
    CurrentServer(Clock clock, Duration returnAfter) {
        this.clock = clock;
        this.returnAfter = returnAfter;
    }

    int index() {
        return index;
    }

    synchronized void use(int server) {
        index = server;
        answeringSince = null;
    }

    /** Whether it is time to look for an earlier server; who is told so looks and says what came of it. */
    synchronized boolean isTimeToLook() {
        var now = clock.instant();
        if (index == 0 || now.isBefore(lastLook.plus(BETWEEN_LOOKS))) {
            return false;
        }
        lastLook = now;
        return true;
    }

    /** @param answers whether the first server took a connection */
    synchronized void looked(boolean answers) {
        var now = clock.instant();
        if (!answers) {
            answeringSince = null;
        } else if (answeringSince == null) {
            answeringSince = now;
        } else if (!now.isBefore(answeringSince.plus(returnAfter))) {
            use(0);
        }
    }
}
