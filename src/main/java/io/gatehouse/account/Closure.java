package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a closed account was and had when it was closed. */
record Closure(UUID id, AccountId account, Instant closedAt, ClosingFacts facts, Kept kept) {

    /** Who closed it, and why. */
    record ClosingFacts(ClosingReason reason, String note, String closedBy) {}

    /** What restoring starts from. */
    record Kept(
            AccountState state,
            @Nullable SuspensionReason suspensionReason,
            Set<Affiliation> affiliations,
            Set<Grant> grants) {

        Kept {
            affiliations = Set.copyOf(affiliations);
            grants = Set.copyOf(grants);
        }
    }
}
