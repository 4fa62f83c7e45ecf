package io.gatehouse.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant affirmed.
 *
 * @param textVersion of the sentence, or of the document read
 * @param openedAt when the document was opened; null for a sentence without one
 * @param address network address it came from
 */
@Embeddable
public record Attestation(
        @Enumerated(EnumType.STRING) Kind kind,
        String textVersion,
        @Nullable Instant openedAt,
        Instant attestedAt,
        @Nullable String address) {

    /** The two sentences of the form. */
    public enum Kind {
        /** Authorized employee of the organization, and everything is correct. */
        AUTHORIZED_EMPLOYEE,
        /** Required Policies and Procedures read and understood. */
        POLICIES_READ
    }
}
