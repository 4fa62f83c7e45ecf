package io.gatehouse.provisioning;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the worker. Any number of signals while it is busy are one. */
@Component
class WorkSignal {

    private final Semaphore signal = new Semaphore(0);

    void wake() {
        signal.release();
    }

    /** Returns at the next signal, at the latest after the pause. */
    void await(Duration pause) throws InterruptedException {
        if (signal.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
