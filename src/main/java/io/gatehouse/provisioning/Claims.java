package io.gatehouse.provisioning;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes due accounts in hand, for as long as the lease lasts. */
@Component
class Claims {

    private final ProvisioningRecords records;
    private final ProvisioningSettings settings;
    private final Clock clock;

    Claims(ProvisioningRecords records, ProvisioningSettings settings, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    Claim next() {
        var now = clock.instant();
        return records.claim(settings.batchSize(), now, now.plus(settings.lease()));
    }

    /** To be asked before each writing: a worker that was held up too long finds its accounts in other hands. */
    boolean prolong(Claim claim) {
        var now = clock.instant();
        return records.prolong(claim, now, now.plus(settings.lease()));
    }
}
