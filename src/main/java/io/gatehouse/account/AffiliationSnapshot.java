package io.gatehouse.account;

import io.gatehouse.common.OrganizationId;
import java.util.List;

/**
 * What a person is granted as an employee of one organization.
 *
 * @param suspended no longer works there: its grants open nothing, those of other organizations still do
 */
public record AffiliationSnapshot(
        OrganizationId organization,
        String organizationShortName,
        String organizationName,
        boolean suspended,
        List<GrantSnapshot> grants) {}
