package io.gatehouse.account;

import io.gatehouse.common.OrganizationId;
import java.util.Set;

/**
 * A person leaves one organization for another.
 *
 * @param kept codes of the grants to take along; all others end
 */
public record AffiliationMove(OrganizationId from, OrganizationId to, Set<String> kept) {

    public AffiliationMove {
        kept = Set.copyOf(kept);
    }
}
