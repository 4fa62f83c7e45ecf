package io.gatehouse.registration.web;

import io.gatehouse.registration.form.AccessFields;
import io.gatehouse.registration.form.OrganizationFields;
import io.gatehouse.registration.form.PersonFields;
import io.gatehouse.registration.form.RegistrationForm;
import io.gatehouse.registration.form.SubmitterFields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registration as a program hands it in: the fields of the public form under the same names, and what the program made
 * sure of.
 */
@Schema(name = "RegistrationIntake")
record IntakeRequest(
        @Schema(description = "NEW, or left out") @Nullable String requestType,
        PersonFields person,
        OrganizationFields organization,
        AccessFields access,
        @Nullable String additionalInformation,

        @Schema(description = "Who fills in for somebody else; left out when the applicant does") @Nullable
        SubmitterFields submitter,

        IntakeRequest.@Nullable Attestations attestations,

        @Schema(description = "The calling program has confirmed that the e-mail address is the applicant's") @Nullable
        Boolean emailConfirmed) {

    /**
     * What the applicant affirmed on the calling program's page.
     *
     * @param policiesOpenedAt when the applicant opened the document
     */
    @Schema(name = "RegistrationIntakeAttestations")
    record Attestations(
            @Schema(description = "Is an authorized employee, and everything is correct") @Nullable
            Boolean authorizedEmployee,

            @Schema(description = "Has read the Required Policies and Procedures") @Nullable
            Boolean policiesRead,

            @Schema(description = "Version of the document that was read", example = "2026-01") @Nullable
            String policiesVersion,

            @Nullable Instant policiesOpenedAt) {

        static Attestations none() {
            return new Attestations(false, false, null, null);
        }
    }

    @SuppressWarnings("NullAway") // the form's compact constructors turn what was not sent into empty fields
    RegistrationForm form() {
        return new RegistrationForm(requestType, person, organization, access, additionalInformation, submitter);
    }

    Attestations affirmed() {
        return attestations == null ? Attestations.none() : attestations;
    }

    boolean confirmed() {
        return Boolean.TRUE.equals(emailConfirmed);
    }
}
