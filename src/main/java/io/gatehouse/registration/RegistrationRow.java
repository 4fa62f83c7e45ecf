package io.gatehouse.registration;

import io.gatehouse.common.RegistrationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A registration in a list.
 *
 * @param name as lists sort it
 * @param entitlements codes of what is asked for, each once
 * @param delegations how many delegations are asked for
 * @param claimant who works on it; null when nobody does
 * @param deskSince when it came to the desk last; null when it never did
 * @param answeredAt when the applicant answered or corrected; null when staff did something about it, or nobody wrote
 * @param vouching how it stands with the RHIO administrators; null when none was asked
 */
public record RegistrationRow(
        RegistrationId id,
        long version,
        String reference,
        RegistrationState state,
        RequestKind kind,
        String name,
        String email,
        String organizationName,
        List<String> entitlements,
        int delegations,
        Set<FormWarning> warnings,
        @Nullable String claimant,
        Vouching.@Nullable Standing vouching,
        Instant submittedAt,
        Instant changedAt,
        @Nullable Instant deskSince,
        @Nullable Instant answeredAt) {

    public RegistrationRow {
        entitlements = List.copyOf(entitlements);
        warnings = Set.copyOf(warnings);
    }

    /** The row of a registration as it stands. */
    public static RegistrationRow of(RegistrationDetails registration) {
        var name = registration.name();
        var claim = registration.claim();
        return new RegistrationRow(
                registration.id(),
                registration.version(),
                registration.reference(),
                registration.state(),
                registration.kind(),
                name.last() + ", " + name.first(),
                registration.email().value(),
                registration.organizationName(),
                registration.lines().stream()
                        .map(LineDetails::entitlement)
                        .distinct()
                        .sorted()
                        .toList(),
                (int) registration.lines().stream()
                        .filter(LineDetails::delegation)
                        .count(),
                registration.form().warnings(),
                claim == null ? null : claim.name(),
                null,
                registration.submittedAt(),
                registration.changedAt(),
                null,
                null);
    }

    /** As it will be once a decision took effect. */
    public RegistrationRow as(RegistrationState decided) {
        return new RegistrationRow(
                id,
                version,
                reference,
                decided,
                kind,
                name,
                email,
                organizationName,
                entitlements,
                delegations,
                warnings,
                claimant,
                vouching,
                submittedAt,
                changedAt,
                deskSince,
                answeredAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegistrationRow row && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
