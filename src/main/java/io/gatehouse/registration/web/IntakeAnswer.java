package io.gatehouse.registration.web;

import io.gatehouse.registration.FormWarning;
import io.gatehouse.registration.RegistrationDetails;
import io.gatehouse.registration.RegistrationState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.UUID;

/** A registration that was taken in. */
@Schema(name = "RegistrationTaken")
record IntakeAnswer(
        UUID id,

        @Schema(description = "What people call it", example = "R-7K3M-92QX")
        String reference,

        RegistrationState state,

        @Schema(description = "What was noticed and not refused")
        Set<FormWarning> warnings) {

    static IntakeAnswer of(RegistrationDetails registration) {
        return new IntakeAnswer(
                registration.id().value(),
                registration.reference(),
                registration.state(),
                registration.form().warnings());
    }
}
