package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import io.gatehouse.directory.DirectoryFailure;
import org.jspecify.annotations.Nullable;

/**
 * What came of bringing one account into the directory.
 *
 * @param revision the desired state that was read and applied
 * @param changes how many steps were planned
 * @param failure null when the directory is as it should be
 */
record Attempted(
        AccountId account,
        long revision,
        int changes,
        @Nullable DirectoryFailure failure) {

    boolean reached() {
        return failure == null;
    }
}
