package io.gatehouse.reconciliation;

import io.gatehouse.provisioning.Comparisons;
import io.gatehouse.provisioning.WriteGate;
import io.gatehouse.reconciliation.BrakeState.Rule;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stops what would take away from, or change, more accounts than can be meant, on all nodes, until a support lead says that it
 * is. Adding always passes. See docs/decisions/081.
 */
@Component
class MassChangeBrake implements WriteGate {

    private final BrakeRows rows;
    private final Comparisons comparisons;
    private final MassChangeSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    MassChangeBrake(
            BrakeRows rows,
            Comparisons comparisons,
            MassChangeSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.comparisons = comparisons;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Limit(Rule rule, long accounts) {}

    @Override
    public boolean admits(int accounts) {
        return !settings.enabled() || Boolean.TRUE.equals(transactions.execute(transaction -> admit(accounts)));
    }

    private boolean admit(int accounts) {
        var now = clock.instant();
        var state = rows.locked();
        if (state.released(now)) {
            return true;
        }
        if (state.held()) {
            return false;
        }
        rows.forgetBefore(now.minus(settings.window()));
        var total = rows.changesSince(now.minus(settings.window())) + accounts;
        var exceeded = exceeded(total);
        exceeded.ifPresentOrElse(limit -> hold(limit, total, now), () -> rows.count(accounts, now));
        return exceeded.isEmpty();
    }

    /** Whether as many repairs may be handed to the worker now, without holding anything. */
    boolean allows(long repairs) {
        var now = clock.instant();
        var state = rows.state();
        if (!settings.enabled() || state.released(now)) {
            return true;
        }
        return !state.held()
                && exceeded(rows.changesSince(now.minus(settings.window())) + repairs)
                        .isEmpty();
    }

    /** The directory shows nothing of ours although it had this many accounts. */
    void holdEmptyDirectory(long expected) {
        if (settings.enabled()) {
            transactions.executeWithoutResult(transaction -> hold(new Limit(Rule.ZERO, 0), expected, clock.instant()));
        }
    }

    BrakeState state() {
        return rows.state();
    }

    /** Lets everything pass for a while, and begins to count anew. */
    Instant release() {
        var now = clock.instant();
        var until = now.plus(settings.releasedFor());
        rows.locked();
        rows.forgetAll();
        rows.release(until);
        return until;
    }

    private void hold(Limit limit, long changes, Instant now) {
        rows.hold(limit.rule(), changes, limit.accounts(), now);
        events.publishEvent(new MassChangeHeld(limit.rule(), changes, limit.accounts()));
    }

    private Optional<Limit> exceeded(long total) {
        if (total > settings.absolute()) {
            return Optional.of(new Limit(Rule.ABSOLUTE, settings.absolute()));
        }
        if (total <= settings.atLeast()) {
            return Optional.empty();
        }
        var allowed = Math.max(settings.atLeast(), comparisons.reached() * settings.percent() / 100);
        return total > allowed ? Optional.of(new Limit(Rule.PERCENT, allowed)) : Optional.empty();
    }
}
