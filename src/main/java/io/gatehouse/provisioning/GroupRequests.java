package io.gatehouse.provisioning;

import io.gatehouse.organization.OrganizationChanged;
import io.gatehouse.organization.OrganizationCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has the groups looked after when an organization comes or begins to participate. */
@Component
class GroupRequests {

    private final GroupUpkeep upkeep;
    private final WorkSignal signal;

    GroupRequests(GroupUpkeep upkeep, WorkSignal signal) {
        this.upkeep = upkeep;
        this.signal = signal;
    }

    @EventListener
    void on(OrganizationCreated event) {
        requestAtCommit();
    }

    @EventListener
    void on(OrganizationChanged event) {
        requestAtCommit();
    }

    private void requestAtCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                upkeep.request();
                signal.wake();
            }
        });
    }
}
