package io.gatehouse.reconciliation.adoption;

import io.gatehouse.common.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What the source calls an organization.
 *
 * @param readable the same without the syntax of a distinguished name
 * @param organization ours, when one was recognized or chosen
 * @param score how alike the names are, 0 to 1
 * @param confirmed a person said so
 */
public record OrganizationValue(
        String value,
        String readable,
        int people,
        @Nullable OrganizationId organization,
        @Nullable String organizationName,
        double score,
        boolean confirmed) {}
