package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes accounts due because somebody says so. */
@Component
class ProvisioningRetries {

    private final ProvisioningRecords records;
    private final ProvisioningStaging staging;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProvisioningRetries(
            ProvisioningRecords records, ProvisioningStaging staging, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.staging = staging;
        this.events = events;
        this.clock = clock;
    }

    boolean retry(AccountId account) {
        var known = records.retry(account, clock.instant());
        if (known) {
            events.publishEvent(new ProvisioningRetryRequested(account));
            staging.wakeAtCommit();
        }
        return known;
    }
}
