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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it stands.
 *
 * @param reference what people call it, like {@code R-7K3M-92QX}
 * @param allotted the account that an approval would open, were the request not linked to another one
 * @param accountId of the account that an approval opens or adds to
 * @param form as it was sent
 * @param apiCaller name of the API token it came with; null from the public form
 * @param language the applicant is written to in
 * @param changedAt when it entered its state
 * @param claim who works on it; null when nobody does
 * @param lastDecision null until staff decided something
 * @param organization the one it was approved for; null before
 * @param addressBefore the address before the last correction, which counts until the new one is confirmed; null otherwise
 * @param change null unless it is about an account that is there
 */
public record RegistrationDetails(
        RegistrationId id,
        long version,
        String reference,
        AccountId allotted,
        AccountId accountId,
        RegistrationState state,
        ValidRegistration form,
        List<LineDetails> lines,
        List<Attestation> attestations,
        @Nullable String apiCaller,
        Locale language,
        Instant submittedAt,
        @Nullable Instant emailConfirmedAt,
        Instant changedAt,
        @Nullable Claim claim,
        @Nullable LastDecision lastDecision,
        @Nullable OrganizationId organization,
        @Nullable EmailAddress addressBefore,
        @Nullable AccountChange change) {

    public RequestKind kind() {
        return change == null ? RequestKind.NEW : change.kind();
    }

    /** Its person has an account already, or will have one by another request. */
    public boolean linked() {
        return !accountId.equals(allotted);
    }

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

    /** The parts of the form that wait for a correction; empty unless the request is returned. */
    public Set<FormPart> toCorrect() {
        if (state != RegistrationState.RETURNED || lastDecision == null) {
            return Set.of();
        }
        var reason = lastDecision.reason();
        return lastDecision.toCorrect().isEmpty()
                ? FormPart.suggestedBy(reason == null ? ReasonCode.OTHER : reason.code())
                : lastDecision.toCorrect();
    }

    /** Whether the applicant can be asked something: the address is confirmed, and there is something left to do. */
    public boolean canBeAsked() {
        return emailConfirmedAt != null && (state.withStaff() || state == RegistrationState.APPROVED);
    }

    /** Whether it would help that somebody vouches for the applicant: something is left to decide. */
    public boolean canBeVouched() {
        return state.withStaff()
                || state == RegistrationState.APPROVED
                        && lines.stream()
                                .anyMatch(line -> line.state() == LineState.HELD || line.state() == LineState.REOPENED);
    }

    /** @throws IllegalArgumentException when there is no such line */
    public LineDetails line(UUID wanted) {
        return lines.stream()
                .filter(line -> line.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The registration has no line " + wanted + "."));
    }
}
