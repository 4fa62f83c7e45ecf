package io.gatehouse.provisioning;

import io.gatehouse.directory.ChangeOutcome;
import io.gatehouse.directory.Directory;
import io.gatehouse.directory.GroupName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the groups that services and organizations are to have before anybody is in them, so that others can name them in
 * their settings. Looked after at the start and when a group may have come to be wanted; a group that somebody is to join is
 * made with that anyway.
 */
class GroupUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(GroupUpkeep.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Directory directory;
    private final Supplier<? extends Collection<GroupName>> wanted;
    private final GroupLease lease;
    private final Clock clock;
    private volatile Instant due = Instant.MIN;

    GroupUpkeep(Directory directory, Supplier<? extends Collection<GroupName>> wanted, GroupLease lease, Clock clock) {
        this.directory = directory;
        this.wanted = wanted;
        this.lease = lease;
        this.clock = clock;
    }

    void request() {
        due = Instant.MIN;
    }

    /** Does nothing unless requested. What fails is tried again after a while. */
    void work() {
        var now = clock.instant();
        if (now.isBefore(due)) {
            return;
        }
        due = Instant.MAX;
        var plan = directory.missing(wanted.get()).map(ProvisioningPlanner::groups);
        if (plan.isEmpty() || !carryOut(plan.get())) {
            due = now.plus(AFTER_FAILURE);
        }
    }

    private boolean carryOut(ProvisioningPlan plan) {
        if (plan.isEmpty()) {
            return true;
        }
        var holder = UUID.randomUUID();
        if (!lease.acquire(holder)) {
            return false;
        }
        try {
            var failed = directory.apply(plan.changes()).entrySet().stream()
                    .filter(change -> !(change.getValue() instanceof ChangeOutcome.Applied))
                    .toList();
            failed.forEach(change -> LOG.warn("{} failed: {}", change.getKey(), change.getValue()));
            return failed.isEmpty();
        } finally {
            lease.release(holder);
        }
    }
}
