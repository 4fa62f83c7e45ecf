package io.gatehouse.provisioning;

import java.util.concurrent.atomic.AtomicBoolean;

/** The first time only. */
final class Once implements Runnable {

    private final Runnable event;
    private final AtomicBoolean done = new AtomicBoolean();

    Once(Runnable event) {
        this.event = event;
    }

    @Override
    public void run() {
        if (done.compareAndSet(false, true)) {
            event.run();
        }
    }
}
