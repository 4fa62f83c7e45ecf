package io.gatehouse.provisioning;

import java.time.Duration;

/**
 * How many accounts are taken at a time. Large batches make groups cheap, because a group is written once for each, but a
 * batch has to end well within its lease on a server that takes ten writes a second as well: so the size follows the server.
 * The first are small, so that a process that is killed again and again soon after its start still gets something done.
 */
final class BatchSize {

    private static final int FIRST = 20;
    private static final int LEAST = 10;

    private final int most;
    private final Duration quick;
    private final Duration slow;
    private int size;

    BatchSize(ProvisioningSettings settings) {
        this.most = settings.batchSize();
        this.quick = settings.lease().dividedBy(10);
        this.slow = settings.lease().dividedBy(3);
        this.size = Math.min(FIRST, most);
    }

    synchronized int now() {
        return size;
    }

    /** Learns from how long a batch was in hand. */
    synchronized void learn(int accounts, Duration time) {
        if (time.compareTo(slow) > 0) {
            size = Math.min(most, Math.max(LEAST, size / 2));
        } else if (accounts >= size && time.compareTo(quick) < 0) {
            size = Math.min(most, 2 * size);
        }
    }
}
