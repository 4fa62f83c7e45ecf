package io.gatehouse.reconciliation;

import io.gatehouse.common.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of the latest complete run to list.
 *
 * @param kind null for every class
 * @param organization null for all
 * @param open only those that nobody has answered
 * @param text part of name or username; empty for all
 */
public record FindingFilter(
        @Nullable FindingClass kind, @Nullable OrganizationId organization, boolean open, String text) {

    public static FindingFilter unanswered() {
        return new FindingFilter(null, null, true, "");
    }
}
