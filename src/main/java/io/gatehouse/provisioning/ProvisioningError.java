package io.gatehouse.provisioning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One failure and how many accounts it keeps from the directory.
 *
 * @param key names it in addresses and filters
 * @param code LDAP result code
 * @param message what the server said; of taken names and moved entries, which differ from person to person, one of them
 * @param retrying how many are tried again by themselves
 * @param parked how many wait for a person
 */
public record ProvisioningError(
        String key,
        int code,
        @Nullable String message,
        FailedStep.@Nullable Kind step,
        int retrying,
        int parked,
        Instant firstSeen,
        Instant lastSeen) {

    public int accounts() {
        return retrying + parked;
    }
}
