package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryFailure;
import io.gatehouse.directory.StrayMember;
import io.gatehouse.provisioning.MemberRemoval.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps what came of taking members out: rows and events in one transaction. */
@Component
class MemberRemovalRecorder {

    private static final Duration WHILE_HELD = Duration.ofMinutes(1);

    private final MemberRemovals removals;
    private final ProvisioningResults accounts;
    private final RetryPolicy policy;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    MemberRemovalRecorder(
            MemberRemovals removals,
            ProvisioningResults accounts,
            RetryPolicy policy,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.removals = removals;
        this.accounts = accounts;
        this.policy = policy;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of one. */
    sealed interface Result {
        record Ended(State state) implements Result {}

        /** The mass-change brake did not let it pass. */
        record Held() implements Result {}

        record Failed(DirectoryFailure failure) implements Result {}
    }

    List<MemberRemoval> due(int atMost) {
        return removals.due(clock.instant(), atMost);
    }

    void hurry() {
        removals.hurry(clock.instant());
    }

    /**
     * @param opened accounts that got the username of one that was taken out, before or while it was: they were perhaps read
     *     while it was still in, so they are compared once more
     */
    void record(List<MemberRemoval> tried, Map<StrayMember, Result> results, Map<StrayMember, AccountId> opened) {
        transactions.executeWithoutResult(transaction -> {
            tried.forEach(one -> record(one, results));
            opened.values().stream().distinct().forEach(account -> accounts.dueAgain(account, clock.instant()));
        });
    }

    private void record(MemberRemoval removal, Map<StrayMember, Result> results) {
        switch (results.get(removal.member())) {
            case Result.Ended(var state) -> {
                removals.ended(removal.member(), state, clock.instant());
                events.publishEvent(new MemberRemovalEnded(removal, state));
            }
            case Result.Held held ->
                removals.held(removal.member(), clock.instant().plus(WHILE_HELD));
            case Result.Failed(var failure) -> failed(removal, failure);
            case null -> {}
        }
    }

    private void failed(MemberRemoval removal, DirectoryFailure failure) {
        var now = clock.instant();
        var parks = policy.parks(failure, removal.lastCode());
        var next = parks ? null : now.plus(policy.pause(removal.attempts()));
        removals.failed(removal.member(), new MemberRemovals.Failure(failure.code(), failure.message(), next), now);
        if (parks) {
            events.publishEvent(new MemberRemovalRefused(removal.member(), failure.code(), failure.message()));
        }
    }
}
