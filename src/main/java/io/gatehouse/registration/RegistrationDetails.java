package io.gatehouse.registration;

import io.gatehouse.common.AccountId;
import io.gatehouse.common.EmailAddress;
import io.gatehouse.common.Npi;
import io.gatehouse.common.OrganizationId;
import io.gatehouse.common.PersonName;
import io.gatehouse.common.PhoneNumber;
import io.gatehouse.common.RegistrationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it stands.
 *
 * @param reference what people call it, like {@code R-7K3M-92QX}
 * @param accountId of the account that an approval opens
 * @param form as it was sent
 * @param apiCaller name of the API token it came with; null from the public form
 * @param changedAt when it entered its state
 * @param claim who works on it; null when nobody does
 * @param lastDecision null until staff decided something
 * @param organization the one it was approved for; null before
 */
public record RegistrationDetails(
        RegistrationId id,
        long version,
        String reference,
        AccountId accountId,
        RegistrationState state,
        ValidRegistration form,
        List<LineDetails> lines,
        List<Attestation> attestations,
        @Nullable String apiCaller,
        Instant submittedAt,
        @Nullable Instant emailConfirmedAt,
        Instant changedAt,
        @Nullable Claim claim,
        @Nullable LastDecision lastDecision,
        @Nullable OrganizationId organization) {

    public PersonName name() {
        return form.applicant().name();
    }

    public EmailAddress email() {
        return form.applicant().email();
    }

    public PhoneNumber phone() {
        return form.applicant().phone();
    }

    public @Nullable Npi npi() {
        return form.applicant().npi();
    }

    public String jobTitle() {
        return form.applicant().jobTitle();
    }

    public String organizationName() {
        return form.workplace().organizationName();
    }

    public AskedAccess asked() {
        return form.asked();
    }

    public @Nullable String previousAccess() {
        return form.asked().previousAccess();
    }

    /** @throws IllegalArgumentException when there is no such line */
    public LineDetails line(UUID wanted) {
        return lines.stream()
                .filter(line -> line.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The registration has no line " + wanted + "."));
    }
}
