package io.gatehouse.account;

import io.gatehouse.common.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account in a list. Organizations and entitlements are those that the actor may see.
 *
 * @param open false when the account or each of the affiliations shown is suspended or closed
 */
public record AccountRow(
        AccountId id,
        String username,
        String name,
        String email,
        @Nullable String npi,
        String jobTitle,
        AccountState state,
        boolean open,
        boolean activated,
        Instant changedAt,
        List<String> organizations,
        List<String> entitlements) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
