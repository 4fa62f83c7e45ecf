package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A registration in a list.
 *
 * @param name as lists sort it
 * @param entitlements codes of what is asked for, each once
 * @param delegations how many delegations are asked for
 */
public record RegistrationRow(
        RegistrationId id,
        long version,
        String reference,
        RegistrationState state,
        String name,
        String email,
        String organizationName,
        List<String> entitlements,
        int delegations,
        Set<FormWarning> warnings,
        Instant submittedAt,
        Instant changedAt) {

    public RegistrationRow {
        entitlements = List.copyOf(entitlements);
        warnings = Set.copyOf(warnings);
    }
}
