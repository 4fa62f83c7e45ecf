package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import java.time.Clock;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes accounts due because somebody says so. */
@Component
class ProvisioningRetries {

    private final ProvisioningRecords records;
    private final ProvisioningResults results;
    private final ProvisioningErrors errors;
    private final ProvisioningStaging staging;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProvisioningRetries(
            ProvisioningRecords records,
            ProvisioningResults results,
            ProvisioningErrors errors,
            ProvisioningStaging staging,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.results = results;
        this.errors = errors;
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

    /** Many at once, for a reason that is journaled where it was decided. */
    int retry(Collection<AccountId> accounts) {
        var known = records.retry(accounts, clock.instant());
        staging.wakeAtCommit();
        return known;
    }

    /** All whom the same failure keeps, as one decision. */
    int retryError(String key) {
        var error = errors.find(key);
        var retried = errors.retry(key, clock.instant());
        if (error.isPresent() && retried > 0) {
            events.publishEvent(new ProvisioningErrorRetried(error.get(), retried));
            staging.wakeAtCommit();
        }
        return retried;
    }

    int releaseHeld() {
        var released = results.release(clock.instant());
        staging.wakeAtCommit();
        return released;
    }
}
