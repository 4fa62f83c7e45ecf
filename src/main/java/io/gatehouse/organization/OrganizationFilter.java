package io.gatehouse.organization;

import org.jspecify.annotations.Nullable;

/**
 * Which organizations to list.
 *
 * @param text part of the name or city; empty for all
 * @param participating null for both
 */
public record OrganizationFilter(String text, @Nullable Boolean participating) {

    public static OrganizationFilter all() {
        return new OrganizationFilter("", null);
    }
}
