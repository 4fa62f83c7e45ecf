package io.gatehouse.provisioning;

import io.gatehouse.account.AccountSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts in hand, with what there is of them in the directory.
 *
 * @param round null when nothing is in hand, or somebody's data could not be handled
 */
record ReadBatch(
        Claim claim,
        List<AccountSnapshot> accounts,
        @Nullable ConvergenceRound round) {

    boolean isEmpty() {
        return claim.items().isEmpty();
    }
}
