package io.gatehouse.account;

import java.time.Instant;
import java.util.List;

/** When and why an account was closed, and what it had. */
public record ClosedAccount(
        Instant closedAt, String closedBy, ClosingReason reason, String note, List<AffiliationSnapshot> had) {

    public ClosedAccount {
        had = List.copyOf(had);
    }
}
