package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts that one worker has in hand, until its lease ends. The id tells a late worker that others have taken over. */
record Claim(UUID id, List<Item> items) {

    /** @param reachedRevision 0 when the account was never in the directory */
    record Item(
            AccountId account,
            long reachedRevision,
            int attempts,
            @Nullable Integer lastCode) {}

    List<AccountId> accounts() {
        return items.stream().map(Item::account).toList();
    }

    /** Those that the directory has had. */
    Set<AccountId> reachedBefore() {
        return items.stream()
                .filter(item -> item.reachedRevision() > 0)
                .map(Item::account)
                .collect(Collectors.toSet());
    }
}
