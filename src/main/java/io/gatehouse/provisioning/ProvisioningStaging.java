package io.gatehouse.provisioning;

import io.gatehouse.account.AccountsAdopted;
import io.gatehouse.account.DesiredStateChanged;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes an account due in the transaction that changes it, and wakes the workers of all nodes when that commits. */
@Component
class ProvisioningStaging {

    private final ProvisioningRecords records;
    private final WorkSignal signal;
    private final Clock clock;

    ProvisioningStaging(ProvisioningRecords records, WorkSignal signal, Clock clock) {
        this.records = records;
        this.signal = signal;
        this.clock = clock;
    }

    @EventListener
    void on(DesiredStateChanged change) {
        records.stage(change.account(), change.revision(), clock.instant());
        wakeAtCommit();
    }

    @EventListener
    void on(AccountsAdopted adopted) {
        records.stage(adopted.snapshots(), clock.instant());
        wakeAtCommit();
    }

    void wakeAtCommit() {
        records.notifyNodes();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.wake();
            }
        });
    }
}
