package io.gatehouse.provisioning;

import io.gatehouse.common.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the directory has followed one account.
 *
 * @param attempts failed ones since the last success
 * @param nextAttempt when it is tried by itself; null when nothing is to be done or nothing will be
 * @param lastCode LDAP result code of the last failure
 * @param lastMessage what the server said then
 * @param failedStep where it stood still then
 * @param skipReason why a person set it aside, while it is
 */
public record ProvisioningStatus(
        AccountId account,
        long wantedRevision,
        long reachedRevision,
        ProvisioningState state,
        int attempts,
        @Nullable Instant nextAttempt,
        @Nullable Integer lastCode,
        @Nullable String lastMessage,
        @Nullable FailedStep failedStep,
        @Nullable String skipReason,
        Instant changedAt) {}
