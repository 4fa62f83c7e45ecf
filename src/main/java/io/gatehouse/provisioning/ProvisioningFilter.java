package io.gatehouse.provisioning;

import org.jspecify.annotations.Nullable;

/**
 * Which records to list.
 *
 * @param state null for all that are not in step
 * @param error key of the failure that keeps them, null for any
 */
public record ProvisioningFilter(
        @Nullable ProvisioningState state, @Nullable String error) {

    /** Whatever is not in step. */
    public static ProvisioningFilter unfinished() {
        return new ProvisioningFilter(null, null);
    }

    /** Those in one state, whatever keeps them. */
    public static ProvisioningFilter in(ProvisioningState state) {
        return new ProvisioningFilter(state, null);
    }
}
