package io.gatehouse.provisioning;

import io.gatehouse.directory.DirectoryChange;
import io.gatehouse.directory.DirectoryFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ordered steps from what is to what should be, or what stands in the way of any step.
 *
 * @param obstacle when present, there are no changes
 */
public record ProvisioningPlan(
        List<DirectoryChange> changes, @Nullable DirectoryFailure obstacle) {

    public ProvisioningPlan {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty() && obstacle == null;
    }

    static ProvisioningPlan blocked(DirectoryFailure obstacle) {
        return new ProvisioningPlan(List.of(), obstacle);
    }
}
