package io.gatehouse.account;

import io.gatehouse.common.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param text part of name, username, e-mail, NPI or of an organization's name; empty for all
 * @param state null for all
 * @param organization null for all that the actor may see
 * @param entitlement code of something granted; null for any
 */
public record AccountFilter(
        String text,
        @Nullable AccountState state,
        @Nullable OrganizationId organization,
        @Nullable String entitlement) {

    public static AccountFilter all() {
        return new AccountFilter("", null, null, null);
    }

    public static AccountFilter at(OrganizationId organization) {
        return new AccountFilter("", null, organization, null);
    }
}
