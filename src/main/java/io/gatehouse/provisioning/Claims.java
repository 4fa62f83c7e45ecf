package io.gatehouse.provisioning;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Takes due accounts in hand, for as long as the lease lasts. */
@Component
class Claims {

    private final ProvisioningRecords records;
    private final ProvisioningSettings settings;
    private final Clock clock;
    private final BatchSize size;

    Claims(ProvisioningRecords records, ProvisioningSettings settings, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
        this.size = new BatchSize(settings);
    }

    Claim next() {
        var now = clock.instant();
        return records.claim(size.now(), now, now.plus(settings.lease()));
    }

    /** As many as were asked for: there may be more. */
    boolean full(Claim claim) {
        return claim.items().size() >= size.now();
    }

    /** Before anything was written: others may take the accounts in hand at once. */
    void release(Claim claim) {
        records.release(claim);
    }

    /** @param time for which the accounts were in hand */
    void learn(Claim claim, Duration time) {
        size.learn(claim.items().size(), time);
    }

    /** To be asked before each writing: a worker that was held up too long finds its accounts in other hands. */
    boolean prolong(Claim claim) {
        var now = clock.instant();
        return records.prolong(claim, now, now.plus(settings.lease()));
    }
}
