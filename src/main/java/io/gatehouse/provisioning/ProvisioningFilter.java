package io.gatehouse.provisioning;

import org.jspecify.annotations.Nullable;

/**
 * Which records to list.
 *
 * @param state null for all that are not in step
 */
public record ProvisioningFilter(@Nullable ProvisioningState state) {

    /** Whatever is not in step. */
    public static ProvisioningFilter unfinished() {
        return new ProvisioningFilter(null);
    }
}
