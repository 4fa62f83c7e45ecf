package io.gatehouse.provisioning;

import io.gatehouse.catalog.EntitlementChanged;
import io.gatehouse.organization.OrganizationChanged;
import io.gatehouse.organization.OrganizationCreated;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the groups looked after when an organization comes, begins to participate or is called otherwise, and when a group is.
 * Everybody whom that concerns is compared again, also those whom a worker has in hand by the former names.
 */
@Component
class GroupRequests {

    private final GroupUpkeep upkeep;
    private final WorkSignal signal;
    private final ProvisioningRecords records;
    private final Clock clock;

    GroupRequests(GroupUpkeep upkeep, WorkSignal signal, ProvisioningRecords records, Clock clock) {
        this.upkeep = upkeep;
        this.signal = signal;
        this.records = records;
        this.clock = clock;
    }

    @EventListener
    void on(OrganizationCreated event) {
        requestAtCommit();
    }

    @EventListener
    void on(OrganizationChanged event) {
        if (event.renamed()) {
            records.compareMembers(event.after().id(), clock.instant());
        }
        requestAtCommit();
    }

    @EventListener
    void on(EntitlementChanged event) {
        if (event.groupRenamed()) {
            records.compareHolders(event.after().code(), clock.instant());
            requestAtCommit();
        }
    }

    private void requestAtCommit() {
        records.notifyNodes();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                upkeep.request();
                signal.wake();
            }
        });
    }
}
