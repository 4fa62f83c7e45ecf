package io.gatehouse.security.signin;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes every refusal take the same time: a directory answers sooner when it has no entry to compare a password with. */
@Component
class FailurePace {

    private final Duration failureTime;

    FailurePace(SignInSettings settings) {
        this.failureTime = settings.failureTime();
    }

    Watch start() {
        return new Watch(System.nanoTime() + failureTime.toNanos());
    }

    /** Started with an attempt. */
    record Watch(long endNanos) {

        void awaitFailureTime() {
            var rest = endNanos - System.nanoTime();
            if (rest > 0) {
                sleep(Duration.ofNanos(rest));
            }
        }

        private static void sleep(Duration rest) {
            try {
                Thread.sleep(rest);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
