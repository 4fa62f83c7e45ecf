package io.gatehouse.provisioning;

import org.jspecify.annotations.Nullable;

/**
 * Which records to list.
 *
 * @param state null for all that are not in step
 * @param code LDAP result code of the last failure, or null for any
 */
public record ProvisioningFilter(
        @Nullable ProvisioningState state, @Nullable Integer code) {

    /** Whatever is not in step. */
    public static ProvisioningFilter unfinished() {
        return new ProvisioningFilter(null, null);
    }
}
