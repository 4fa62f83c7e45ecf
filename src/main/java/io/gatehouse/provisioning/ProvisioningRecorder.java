package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.provisioning.ProvisioningAttempt.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Records what came of a batch: rows, history and events in one transaction. */
@Component
class ProvisioningRecorder {

    /** After a release nobody waits for it. */
    private static final Duration WHILE_HELD = Duration.ofMinutes(1);

    private final ProvisioningResults results;
    private final ProvisioningAttempts attempts;
    private final RetryPolicy policy;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    ProvisioningRecorder(
            ProvisioningResults results,
            ProvisioningAttempts attempts,
            RetryPolicy policy,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.results = results;
        this.attempts = attempts;
        this.policy = policy;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void record(Claim claim, List<Attempted> attempted) {
        transactions.executeWithoutResult(transaction -> recordAll(claim, attempted));
    }

    private void recordAll(Claim claim, List<Attempted> attempted) {
        var items = claim.items().stream().collect(Collectors.toMap(Claim.Item::account, Function.identity()));
        recordReached(claim, attempted.stream().filter(Attempted::reached).toList(), items);
        for (var one : attempted) {
            var failure = one.failure();
            var before = items.get(one.account());
            if (one.isHeld()) {
                results.held(claim.id(), one.account(), clock.instant().plus(WHILE_HELD));
            } else if (failure != null && before != null) {
                recordFailed(claim, one, failure, before);
            }
        }
    }

    private void recordReached(Claim claim, List<Attempted> reached, Map<?, Claim.Item> items) {
        var now = clock.instant();
        var ours = Set.copyOf(results.reached(claim.id(), reached, now));
        attempts.reached(List.copyOf(ours), now);
        var first = new ArrayList<AccountId>();
        for (var one : reached) {
            var before = items.get(one.account());
            if (!ours.contains(one)) {
                results.dueAgain(one.account(), now);
            } else if (before != null && one.revision() > before.reachedRevision()) {
                events.publishEvent(new AccountProvisioned(one.account(), one.revision(), one.changes()));
                if (before.reachedRevision() == 0) {
                    first.add(one.account());
                }
            }
        }
        if (!first.isEmpty()) {
            events.publishEvent(new FirstProvisioned(first));
        }
    }

    private void recordFailed(Claim claim, Attempted one, DirectoryFailure failure, Claim.Item before) {
        var now = clock.instant();
        var parks = policy.parks(failure, before);
        var next = parks ? null : now.plus(policy.pause(before.attempts()));
        if (!results.failed(claim.id(), one, failure, next, now)) {
            results.dueAgain(one.account(), now);
            return;
        }
        var isNews = attempts.failed(one, parks ? Outcome.PARKED : Outcome.RETRYING, failure, now);
        if (parks) {
            events.publishEvent(
                    new ProvisioningParked(one.account(), one.revision(), failure.code(), failure.message()));
        } else if (isNews) {
            events.publishEvent(
                    new ProvisioningRetrying(one.account(), one.revision(), failure.code(), failure.message()));
        }
    }
}
