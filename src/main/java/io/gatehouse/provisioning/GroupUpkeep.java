package io.gatehouse.provisioning;

import io.gatehouse.directory.ChangeOutcome;
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
 * their settings, and renames those that are still called as they once were. Looked after at the start and when a group may
 * have come to be wanted; a group that somebody is to join is made with that anyway.
 */
class GroupUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(GroupUpkeep.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final DirectoryModel model;
    private final Supplier<? extends Collection<GroupName>> wanted;
    private final Runnable awaited;
    private final GroupLease lease;
    private final Clock clock;
    private volatile Instant due = Instant.MIN;
    private volatile Instant lookForAwaited = Instant.MIN;

    /** @param awaited has those tried again who were parked for want of a group */
    GroupUpkeep(
            DirectoryModel model,
            Supplier<? extends Collection<GroupName>> wanted,
            Runnable awaited,
            GroupLease lease,
            Clock clock) {
        this.model = model;
        this.wanted = wanted;
        this.awaited = awaited;
        this.lease = lease;
        this.clock = clock;
    }

    void request() {
        due = Instant.MIN;
    }

    /** Makes nothing unless requested. What fails is tried again after a while. */
    void work() {
        var now = clock.instant();
        if (!now.isBefore(due)) {
            due = Instant.MAX;
            if (!make()) {
                due = now.plus(AFTER_FAILURE);
            }
        }
        if (!now.isBefore(lookForAwaited)) {
            lookForAwaited = now.plus(BETWEEN_LOOKS);
            awaited.run();
        }
    }

    private boolean make() {
        var plan = model.directory().missing(wanted.get()).map(model.planner()::groups);
        return plan.isPresent() && carryOut(plan.get());
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
            var failed = model.directory().apply(plan.changes()).entrySet().stream()
                    .filter(change -> !(change.getValue() instanceof ChangeOutcome.Applied))
                    .toList();
            failed.forEach(change -> LOG.warn("{} failed: {}", change.getKey(), change.getValue()));
            return failed.isEmpty();
        } finally {
            lease.release(holder);
        }
    }
}
