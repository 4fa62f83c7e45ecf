package io.gatehouse.reconciliation;

import io.gatehouse.common.AccountId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of findings.
 *
 * @param account null for an entry or member that no account is for
 * @param organizations by name
 * @param plan the repair in words; empty when Gatehouse cannot repair it
 */
public record FindingRow(
        UUID id,
        @Nullable AccountId account,
        String username,
        String name,
        List<String> organizations,
        List<FindingClass> classes,
        List<String> plan,
        FindingState state) {

    public boolean repairable() {
        return account != null && !plan.isEmpty() && state == FindingState.OPEN;
    }

    /** Whether it can be taken out of groups of ours: it is in some, and no account is for it. */
    public boolean removable() {
        return account == null && classes.contains(FindingClass.MEMBER_NOT_GRANTED) && state == FindingState.OPEN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FindingRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
