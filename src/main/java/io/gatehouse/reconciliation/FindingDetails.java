package io.gatehouse.reconciliation;

import io.gatehouse.directory.GroupName;
import io.gatehouse.directory.StrayMember;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one finding.
 *
 * @param elsewhere it is a member whose name is no person's; the username is the whole name then
 * @param dn the entry in the way, or the one nobody knows
 * @param obstacle LDAP result code and words of what stands in the way of a repair
 * @param observedAt when its run began
 * @param reason what was said with the answer
 */
public record FindingDetails(
        FindingRow row,
        boolean elsewhere,
        @Nullable String dn,
        List<Discrepancy> discrepancies,
        @Nullable String obstacle,
        Instant observedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String reason) {

    /** The groups that list what no account is for. */
    public List<StrayMember> strays() {
        return row.account() != null
                ? List.of()
                : discrepancies.stream()
                        .filter(one -> one.kind() == FindingClass.MEMBER_NOT_GRANTED)
                        .flatMap(one -> GroupName.at(one.name()).stream())
                        .map(group -> new StrayMember(group, row.username(), elsewhere))
                        .toList();
    }
}
