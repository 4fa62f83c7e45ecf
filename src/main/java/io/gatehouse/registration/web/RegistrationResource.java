package io.gatehouse.registration.web;

import io.gatehouse.delegation.Delivery;
import io.gatehouse.registration.FormPart;
import io.gatehouse.registration.LineDetails;
import io.gatehouse.registration.LineKind;
import io.gatehouse.registration.LineState;
import io.gatehouse.registration.ReasonCode;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as JSON.
 *
 * @param version goes back with a decision that must not overtake another one
 * @param organizationName as the applicant wrote it
 * @param organization the one it was approved for
 */
record RegistrationResource(
        UUID id,
        long version,
        String reference,
        RegistrationState state,
        String name,
        String email,
        @Nullable String npi,
        String jobTitle,
        List<String> credentials,
        String accessLevel,
        String organizationName,
        @Nullable UUID organization,
        @Nullable String additionalInformation,
        List<Line> lines,
        @Nullable Decided decision,
        Instant submittedAt,
        @Nullable Instant emailConfirmedAt) {

    /** A thing asked for; {@code provider} and {@code providerNpi} with delegations. */
    record Line(
            UUID id,
            LineKind kind,
            String entitlement,
            Set<Delivery> delivery,
            @Nullable String provider,
            @Nullable String providerNpi,
            LineState state,
            @Nullable ReasonCode reason,
            @Nullable String text,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static Line of(LineDetails line) {
            var provider = line.provider();
            return new Line(
                    line.id(),
                    line.kind(),
                    line.entitlement(),
                    line.delivery(),
                    provider == null ? null : provider.name().full(),
                    provider == null ? null : provider.npi().value(),
                    line.state(),
                    line.reason(),
                    line.reasonText(),
                    line.decidedBy(),
                    line.decidedAt());
        }
    }

    /** The last decision about the registration as a whole. */
    record Decided(
            RegistrationState what,
            String who,
            Instant at,
            @Nullable ReasonCode reason,
            @Nullable String text,
            Set<FormPart> toCorrect) {

        static @Nullable Decided of(RegistrationDetails registration) {
            var last = registration.lastDecision();
            if (last == null) {
                return null;
            }
            var reason = last.reason();
            return new Decided(
                    last.what(),
                    last.who(),
                    last.at(),
                    reason == null ? null : reason.code(),
                    reason == null ? null : reason.text(),
                    registration.toCorrect());
        }
    }

    static RegistrationResource of(RegistrationDetails registration) {
        var applicant = registration.form().applicant();
        var organization = registration.organization();
        return new RegistrationResource(
                registration.id().value(),
                registration.version(),
                registration.reference(),
                registration.state(),
                applicant.name().full(),
                applicant.email().value(),
                applicant.npi() == null ? null : applicant.npi().value(),
                applicant.jobTitle(),
                applicant.credentials(),
                registration.asked().accessLevel(),
                registration.organizationName(),
                organization == null ? null : organization.value(),
                registration.form().additionalInformation(),
                registration.lines().stream().map(Line::of).toList(),
                Decided.of(registration),
                registration.submittedAt(),
                registration.emailConfirmedAt());
    }
}
