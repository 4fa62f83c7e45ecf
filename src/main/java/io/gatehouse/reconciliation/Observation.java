package io.gatehouse.reconciliation;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.OrganizationId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One account, entry or member that a run found to be otherwise than it should be.
 *
 * @param subject tells it from every other of a run, and is found again in the next one
 * @param dn the entry in the way, or the entry or member nobody knows
 * @param plan the repair in words; empty when Gatehouse cannot repair it
 * @param obstacle what stands in the way of a repair
 */
record Observation(
        String subject,
        @Nullable AccountId account,
        @Nullable String dn,
        String username,
        String name,
        Set<OrganizationId> organizations,
        List<Discrepancy> discrepancies,
        List<String> plan,
        @Nullable String obstacle) {

    Set<FindingClass> classes() {
        var classes = new TreeSet<FindingClass>();
        discrepancies.forEach(discrepancy -> classes.add(discrepancy.kind()));
        return classes;
    }
}
