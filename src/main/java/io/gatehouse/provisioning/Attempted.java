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
 * @param step where it failed, when that is known
 */
record Attempted(
        AccountId account,
        long revision,
        int changes,
        @Nullable DirectoryFailure failure,
        @Nullable FailedStep step) {

    /** Not a failure of the directory: the write gate lets nothing pass at the moment. */
    private static final DirectoryFailure HELD = new DirectoryFailure.Transient(88, "held");

    Attempted(AccountId account, long revision, int changes, @Nullable DirectoryFailure failure) {
        this(account, revision, changes, failure, null);
    }

    static Attempted held(AccountId account, long revision, int changes) {
        return new Attempted(account, revision, changes, HELD);
    }

    boolean reached() {
        return failure == null;
    }

    boolean isHeld() {
        return HELD.equals(failure);
    }
}
